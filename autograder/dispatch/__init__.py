"""Many submissions over many processes, of this machine or of a Dask cluster."""
