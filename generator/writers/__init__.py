"""One output a file: each turns a Letter into text or bytes."""
