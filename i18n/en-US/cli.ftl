### The commands in a terminal.
