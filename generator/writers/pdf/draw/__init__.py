"""Pages as PDF operators: words, rules and pictures."""
