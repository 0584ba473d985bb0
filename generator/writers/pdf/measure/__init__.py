"""Words in the faces of the letter: which characters they have, how wide they are, where a line breaks."""
