"""The course as a static web site: a landing page, and JupyterLite with the release notebooks."""
