// `defineTool`: which of a module's operations an assistant may ask for. From this one declaration come the model's function list,
// validation, policy, proposal cards and palette commands.
import type { z } from 'zod';

export type Effect = 'read' | 'write' | 'destroy';

export interface Tool<Store = never, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** `verbNoun`. */
  readonly name: string;
  /** English, for the model: one sentence that says what happens. */
  readonly description: string;
  readonly effect: Effect;
  readonly input: I;
  readonly output: O;
  readonly run: (store: Store, input: z.output<I>) => Promise<z.input<O>>;
}

export const defineTool = <Store, I extends z.ZodType, O extends z.ZodType>(
  tool: Tool<Store, I, O>,
): Tool<Store, I, O> => tool;
