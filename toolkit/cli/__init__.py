"""What people touch: parse, call a flow, show. Only `main` turns errors into exit codes."""
