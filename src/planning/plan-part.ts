import { z } from 'zod';

const rule = 'must be a part from 0 to 1, such as 0.65 or 65 %, with a tenth of a percent at most';

const inTenths = (part: number): boolean => Math.abs(1000 * part - Math.round(1000 * part)) < 1e-9;

/** A part of a whole as a plan file writes it, `0.65` or `65 %`; read as a number from 0 to 1. */
export const part = z
  .union(
    [
      z.number().min(0, rule).max(1, rule).refine(inTenths, rule),
      z
        .string()
        .regex(/^\d{1,3}(\.\d)? ?%$/, rule)
        .transform((text) => Number(text.replace('%', '')) / 100)
        .refine((value) => value <= 1, rule),
    ],
    { error: rule },
  )
  .describe('A part from 0 to 1, such as 0.65 or 65 %.');

/** A part in thousandths. */
export const perMille = (value: number): number => Math.round(1000 * value);
