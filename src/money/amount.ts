import {
  type CurrencyCode,
  describeBasis,
  type PriceBasis,
  type Prices,
  type Rate,
  sameBasis,
} from './price-basis.ts';

declare const brand: unique symbol;

/**
 * A sum of money in millions of its currency, inseparable from its price basis. Amounts of two literal bases
 * do not type-check together; amounts whose bases are known only at run time are checked there.
 */
export interface Amount<
  C extends CurrencyCode = CurrencyCode,
  R extends Rate = Rate,
  P extends Prices = Prices,
> extends PriceBasis<C, R, P> {
  readonly millions: number;
  readonly [brand]: 'Amount';
}

/** Two price bases met without a named conversion. */
export class MixedBasisError extends Error {
  readonly left: PriceBasis;
  readonly right: PriceBasis;

  constructor(operation: string, left: PriceBasis, right: PriceBasis) {
    super(
      `cannot ${operation} amounts of two price bases: ${describeBasis(left)}; ${describeBasis(right)}. ` +
        'Convert one of them first (deflate, toPurchasingPower, toUsd).',
    );
    this.name = 'MixedBasisError';
    this.left = left;
    this.right = right;
  }
}

export function money<C extends CurrencyCode, R extends Rate, P extends Prices>(
  millions: number,
  { currency, rate, prices }: PriceBasis<C, R, P>,
): Amount<C, R, P> {
  return { millions, currency, rate, prices } as Amount<C, R, P>;
}

function checked(operation: string, a: Amount, b: Amount): void {
  if (!sameBasis(a, b)) throw new MixedBasisError(operation, a, b);
}

/** @throws MixedBasisError when the bases differ. */
export function add<A extends Amount>(a: A, b: NoInfer<A>): A {
  checked('add', a, b);
  return money(a.millions + b.millions, a) as A;
}

/** @throws MixedBasisError when the bases differ. */
export function subtract<A extends Amount>(a: A, b: NoInfer<A>): A {
  checked('subtract', a, b);
  return money(a.millions - b.millions, a) as A;
}

export const scale = <A extends Amount>(a: A, factor: number): A => money(a.millions * factor, a) as A;

/** How many times `b` goes into `a`; @throws MixedBasisError when the bases differ. */
export function ratio<A extends Amount>(a: A, b: NoInfer<A>): number {
  checked('compare', a, b);
  return a.millions / b.millions;
}

/** Sum of amounts of one basis; @throws MixedBasisError when they differ, RangeError when there are none. */
export function total<A extends Amount>(amounts: readonly A[]): A {
  const [first, ...rest] = amounts;
  if (!first) throw new RangeError('the total of no amounts has no price basis');
  return rest.reduce<A>((sum, amount) => add(sum, amount), first);
}
