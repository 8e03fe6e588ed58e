"""From text to notebooks: assignments → source → release, and the check that they are up to date."""
