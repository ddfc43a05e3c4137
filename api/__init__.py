"""The desk over HTTP as JSON, for other systems; the OpenAPI document is the contract."""
