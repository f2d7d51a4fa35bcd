// Stands in for the package "server-only", which refuses to load outside a bundle of server components.
export {}
