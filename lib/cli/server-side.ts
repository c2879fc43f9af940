// Stands for "server-only" outside Next: everything here runs on the server.
export {};
