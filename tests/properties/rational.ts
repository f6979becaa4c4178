/** A fraction of whole numbers, for tests to compute with independently of the program. */
export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator = 1n) {
    this.numerator = denominator < 0n ? -numerator : numerator;
    this.denominator = denominator < 0n ? -denominator : denominator;
  }

  /** A decimal number as it is written: "0.15", "-2,5". */
  static of(value: number | string): Rational {
    const [, sign = '', whole = '0', decimals = ''] =
      /^(-?)(\d+)(?:[.,](\d+))?$/u.exec(String(value)) ?? ([] as string[]);
    const digits = BigInt(whole + decimals);
    return new Rational(sign === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
  }

  plus(other: Rational): Rational {
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Rational): Rational {
    return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  toThe(power: number): Rational {
    return Array.from({ length: power }, () => this as Rational).reduce((all, each) => all.times(each), ONE);
  }

  /** Rounded half away from zero, as a whole number of 10 to the minus `digits`. */
  rounded(digits: number): bigint {
    const scaled = this.numerator * 10n ** BigInt(digits);
    const magnitude = scaled < 0n ? -scaled : scaled;
    const rounded = (2n * magnitude + this.denominator) / (2n * this.denominator);
    return scaled < 0n ? -rounded : rounded;
  }
}

export const ZERO = new Rational(0n);
export const ONE = new Rational(1n);
