#!/usr/bin/env node
'use strict';

// Old JavaScript on purpose: an old Node has to be able to read it.

var NEEDED = '20.19';

function isOld() {
  var needed = NEEDED.split('.');
  var found = process.versions.node.split('.');
  return Number(found[0]) < Number(needed[0]) || (found[0] === needed[0] && Number(found[1]) < Number(needed[1]));
}

function isDanish() {
  var asked = process.argv.join(' ').match(/ --lang[ =](en|da)\b/);
  return asked
    ? asked[1] === 'da'
    : /^da([-_.]|$)/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
}

/** Says something and ends: with 2 if something outside the program is wrong, with 3 if the program is. */
function end(text, code) {
  try {
    require('fs').writeSync(2, text + '\n');
  } catch (error) {
    // There is nobody to say it to.
  }
  process.exit(code);
}

if (isOld()) {
  end(
    isDanish()
      ? 'interv-cost kræver Node ' +
          NEEDED +
          ' eller nyere; dette er ' +
          process.versions.node +
          ': hent en nyere Node på https://nodejs.org.'
      : 'interv-cost needs Node ' +
          NEEDED +
          ' or later; this is ' +
          process.versions.node +
          ': get a newer Node from https://nodejs.org.',
    2
  );
}

var folder = require('path').dirname(__dirname);
try {
  require('../dist/launch.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ENOENT') end(String(error.stack || error), 3);
  end(
    isDanish()
      ? 'interv-cost er ikke bygget: kør "npm ci --include=dev" og "npm run build" i ' +
          folder +
          ', eller installér programmet igen.'
      : 'interv-cost has not been built: run "npm ci --include=dev" and "npm run build" in ' +
          folder +
          ', or install it again.',
    2
  );
}
