import type { DeliveryOptions } from '../../output/delivery.ts';

/** The options of `compare`. */
export interface CompareCommandOptions extends DeliveryOptions {
  readonly set?: readonly string[];
  readonly baseline?: string;
  readonly lines?: boolean;
  readonly layout?: 'side-by-side' | 'rows';
  readonly outcome?: string;
  readonly align?: boolean;
}
