import { serveImport } from './serve-import';

// The first and only message brings the way to talk.
self.onmessage = ({ ports: [port] }) => {
  if (port) serveImport(port);
};
