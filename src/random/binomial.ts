import { binomialProbability } from './binomial-probability.ts';

/**
 * Up to so many trials, it is faster to begin at no success than at the likeliest outcome. No success
 * must not be negligible: with probabilities up to one half, it is at least 2^-48.
 */
const FEW_TRIALS = 48;
/** Outcomes less likely than this are negligible, even all together. */
const NEGLIGIBLE = 2 ** -70;

/**
 * Draws the number of successes in a number of trials, exactly, each from one uniform number.
 *
 * The outcomes have their turns in a fixed order: first the likeliest (with few trials: none), then
 * the one above it, the one below it, the second above it, and so on. Each takes its probability off
 * the uniform number until that is used up. What the turns take is kept for as long as trials and
 * probability stay the same.
 */
export class BinomialSampler {
  #trials = NaN;
  #probability = NaN;
  /** Whether it is failures that are counted: the rarer of the two are. */
  #isTurned = false;
  #isFew = false;
  /** By how much an outcome is likelier than the one before, but for the odds: as far as they are kept. */
  #factors = new Float64Array(0);
  readonly #kept = new Map<number, Float64Array<ArrayBuffer>>();
  /** The outcome that has the first turn, and the odds of a success. */
  #first = 0;
  #odds = 0;
  /** What each turn takes off together with those before, as far as known: an odd number of turns. */
  #taken = new Float64Array(63);
  #known = 0;
  /** The probabilities of the outcomes of the last two turns known: above the first outcome and below. */
  #above = 0;
  #below = 0;

  /**
   * @param trials a whole number from 0 to 10^10
   * @param probability of success, from 0 to 1
   * @param uniform from 0 to 1, 1 exclusive
   */
  draw(trials: number, probability: number, uniform: number): number {
    if (trials !== this.#trials || probability !== this.#probability) this.#begin(trials, probability);
    const outcome = this.#isFew ? this.#drawFew(uniform) : this.#drawMany(uniform);
    return this.#isTurned ? trials - outcome : outcome;
  }

  #begin(trials: number, probability: number): void {
    if (trials !== this.#trials) this.#factors = this.#factorsFor(trials);
    this.#trials = trials;
    this.#probability = probability;
    this.#isTurned = probability > 0.5;
    const rarer = this.#isTurned ? 1 - probability : probability;
    this.#isFew = trials <= FEW_TRIALS;
    this.#odds = rarer / (1 - rarer);
    this.#first = this.#isFew ? 0 : Math.floor((trials + 1) * rarer);
    this.#above = this.#isFew ? power(1 - rarer, trials) : binomialProbability(trials, rarer, this.#first);
    this.#below = this.#above;
    this.#taken[0] = this.#above;
    this.#known = 1;
  }

  /** Staff numbers are few, and come again and again. */
  #factorsFor(trials: number): Float64Array<ArrayBuffer> {
    if (!(trials <= MOST_KEPT)) return new Float64Array(0);
    const factors = this.#kept.get(trials) ?? factorsOf(trials);
    this.#kept.set(trials, factors);
    return factors;
  }

  /** With few trials the outcomes have their turns in order: there is nothing below the first. */
  #drawFew(uniform: number): number {
    const taken = this.#taken;
    let outcome = 0;
    while (uniform >= (taken[outcome] as number)) {
      if (outcome + 1 === this.#known) {
        // What rounding may leave when nothing has a turn any more falls to the first outcome.
        if (outcome >= this.#trials) return 0;
        this.#above *= this.#odds * (this.#factors[outcome] as number);
        taken[outcome + 1] = (taken[outcome] as number) + this.#above;
        this.#known += 1;
      }
      outcome += 1;
    }
    return outcome;
  }

  #drawMany(uniform: number): number {
    const turn = uniform < (this.#taken[this.#known - 1] as number) ? this.#find(uniform) : this.#extend(uniform);
    return this.#first + (turn % 2 === 0 ? -turn / 2 : (turn + 1) / 2);
  }

  /** The turn, of those known, in which a uniform number is used up. */
  #find(uniform: number): number {
    const taken = this.#taken;
    let turn = 0;
    // Halving is for the many turns of many trials; the first few are faster one by one.
    for (let end = this.#known - 1; end - turn > 32;) {
      const middle = (turn + end) >> 1;
      if (uniform < (taken[middle] as number)) end = middle;
      else turn = middle + 1;
    }
    while (uniform >= (taken[turn] as number)) turn += 1;
    return turn;
  }

  /** The turn in which a uniform number is used up that the turns known so far have not used up. */
  #extend(uniform: number): number {
    const trials = this.#trials;
    const odds = this.#odds;
    let turn = this.#known;
    let taken = this.#taken[turn - 1] as number;
    let higher = this.#first + (turn - 1) / 2;
    let lower = this.#first - (turn - 1) / 2;
    let above = this.#above;
    let below = this.#below;
    const factors = this.#factors;
    const against = 1 / odds;
    // There is nothing above all trials and below 0: there the factors are 0.
    while (uniform >= taken && (above > NEGLIGIBLE || below > NEGLIGIBLE)) {
      above *= odds * (higher < factors.length ? (factors[higher] as number) : (trials - higher) / (higher + 1));
      below *=
        lower <= 0
          ? 0
          : against *
            (trials - lower < factors.length ? (factors[trials - lower] as number) : lower / (trials - lower + 1));
      higher += 1;
      lower -= 1;
      if (turn + 2 > this.#taken.length) this.#grow();
      this.#taken[turn] = taken + above;
      taken += above + below;
      this.#taken[turn + 1] = taken;
      turn += 2;
    }
    this.#above = above;
    this.#below = below;
    this.#known = turn;
    // What rounding may leave when nothing has a turn any more falls to the first outcome.
    if (uniform >= taken) return 0;
    return uniform < (this.#taken[turn - 2] as number) ? turn - 2 : turn - 1;
  }

  #grow(): void {
    const longer = new Float64Array(this.#taken.length * 2);
    longer.set(this.#taken);
    this.#taken = longer;
  }
}

/** Of so many trials, the factors are kept. */
const MOST_KEPT = 1024;

/** (n − k) / (k + 1) for each k; by symmetry, k / (n − k + 1) is the one at n − k. */
function factorsOf(trials: number): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: trials + 1 }, (_, outcome) => (trials - outcome) / (outcome + 1));
}

/** A power, by squaring, for a whole exponent below 2^31. */
function power(base: number, exponent: number): number {
  let result = 1;
  let factor = base;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) result *= factor;
    factor *= factor;
  }
  return result;
}
