"""The measure: how far what was extracted agrees with what a person wrote down."""
