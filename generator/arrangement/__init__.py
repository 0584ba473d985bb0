"""How a letter stands on paper, for every output alike: its styles, its page, and what stays together."""
