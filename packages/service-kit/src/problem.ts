// How every error leaves the server: problem details after RFC 9457, with a stable code that clients look texts up by.
import { CodedError } from '@mana/shared-core';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import type { Logger } from './logger.ts';
import type { ServiceEnv } from './service.ts';

/** The body of an error response. `message` is for engineers; people's texts are looked up by `code`. */
export interface Problem {
  /** `urn:mana:problem:<code in kebab-case>` */
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

/** Thrown by a route to answer with this status and code. */
export class ProblemError extends CodedError {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: ContentfulStatusCode,
    code: string,
    message?: string,
    options?: { cause?: unknown },
  ) {
    super(code, message, options);
  }
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException) {
    const status = error.status as ContentfulStatusCode;
    return new ProblemError(status, `HTTP_${status}`, error.message, { cause: error });
  }
  return new ProblemError(500, 'INTERNAL_ERROR', 'the server failed to answer', { cause: error });
}

/** Answers with a thrown error. What is not ours is logged with its stack and leaves without any detail. */
export function answerError(logger: Logger, error: unknown, context: Context<ServiceEnv>): Response {
  const problem = toProblem(error);
  if (problem.status >= 500) logger.error({ err: error, requestId: context.get('requestId') }, problem.code);
  return answerProblem(context, problem);
}

export function answerProblem(context: Context<ServiceEnv>, { status, code, message }: ProblemError): Response {
  const body: Problem = {
    type: `urn:mana:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    status,
    code,
    message,
    requestId: context.get('requestId'),
  };
  return context.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
