import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * What a loop without any program would do: compute the figures of sweep.yaml for a million rows with the arithmetic
 * written out, and write them as CSV. The bytes are those of `interv-cost sweep` with the paths of analyses.mjs.
 */
const [, , file] = process.argv;
const out = openSync(file, 'w');
const øre = (value) => Math.round(value * 100) / 100;
const base = 1016320;
let text =
  'scenario,staff_turnover,stepping_stones.participants,stepping_stones.trained_staff,establishment,replacement,operating,public_services,total,net,participants,cost_per_participant,cost_per_completer,difference,is_base\r\n';
for (let t = 0; t < 100; t += 1) {
  const turnover = (t * 4) / 1000;
  for (let p = 0; p < 100; p += 1) {
    const participants = 8 + 8 * p;
    for (let s = 0; s < 100; s += 1) {
      const staff = 2 + s;
      const establishment = staff * 45000 + staff * 36250;
      const replacement = 4 * (øre(staff * turnover * 45000) + øre(staff * turnover * 36250));
      const operating = 4 * participants * 5170;
      const total = øre(establishment + replacement + operating);
      const heads = 4 * participants;
      const each = øre(total / heads);
      text += `Sweep of a million rows,${turnover},${participants},${staff},${establishment},${øre(replacement)},${operating},0,${total},${total},${heads},${each},${each},${øre(total - base)},0\r\n`;
      if (text.length > 65536) {
        writeSync(out, text);
        text = '';
      }
    }
  }
}
writeSync(out, text);
closeSync(out);
