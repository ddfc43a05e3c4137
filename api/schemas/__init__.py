"""What the API answers and takes, as pydantic models: the shapes of the OpenAPI contract."""
