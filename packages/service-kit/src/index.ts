// What services and the server's composition root use: the shape of a service, the HTTP server around them, its errors.
export { createLogger, type Logger, type LogOptions } from './logger.ts';
export { ProblemError, type Problem } from './problem.ts';
export { createServer, PortTakenError, type Server, type ServerOptions } from './server.ts';
export { type Service, type ServiceEnv } from './service.ts';
