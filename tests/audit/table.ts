import type { Audit } from './audit.ts'

/** An audit for reading in a terminal. */
export function table({ seed, quick, questions, longitudinal, linking, poisoning, estimates, shown, rules, mutants, failures, seconds }: Audit): string {
  return [
    `Seed "${seed}"${quick ? ', quick: few draws, wide intervals, no linking' : ''}. Intervals are of 99.9 % (Clopper and Pearson).`,
    '',
    'Epsilon of one report, and of its layers, as declared and as drawn; matrices exact and drawn.',
    ...aligned([
      ['question', 'preset', 'asked', 'answers', 'tickets', 'declared', 'drawn', 'from', 'to', 'stand-in', 'drawn', 'card', 'drawn', 'matrix'],
      ...questions.map((row) => [
        row.id,
        row.preset,
        row.id === 'profile' ? String(row.reportEpsilon) : `${row.standInEpsilon}/${row.reportEpsilon}`,
        String(row.domain),
        row.k === null ? '' : String(row.k),
        row.declared.toFixed(3),
        row.epsilon.toFixed(3),
        row.lower.toFixed(3),
        row.upper.toFixed(3),
        row.standIn?.declared.toFixed(3) ?? '',
        row.standIn?.epsilon.toFixed(3) ?? '',
        row.tickets?.declared.toFixed(3) ?? '',
        row.tickets?.epsilon.toFixed(3) ?? '',
        row.matrix.clean ? 'clean' : 'NOT CLEAN',
      ]),
    ]),
    '',
    `One patron, one answer, ${longitudinal.epochs} epochs: advantage of an attacker that guesses between two answers, and what the stand-in allows.`,
    ...aligned([
      ['question', 'preset', 'bound', 'advantage', 'from', 'to', 'allowed'],
      ...longitudinal.rows.map((row) => [
        row.id,
        row.preset,
        String(row.bound),
        ...[row.advantage, row.lower, row.upper, row.limit].map((value) => value.toFixed(3)),
      ]),
    ]),
    '',
    'Answers that change at every look: the dearest three questions of each preset in a year; what is charged, and what the cards of one year rest on.',
    ...aligned([
      ['preset', 'policy', 'charged', 'budget', 'rests on', 'bound', 'questions'],
      ...longitudinal.changing.map((row) => [
        row.preset,
        row.restless ? 'changing' : 'the same',
        row.spent.toFixed(1),
        row.budget.toFixed(1),
        row.rests.toFixed(1),
        row.restsBound.toFixed(1),
        row.questions.join(' '),
      ]),
    ]),
    '',
    `Linking ${linking.patrons.toLocaleString('en')} patrons' cards: share joined rightly, chance ${(100 / linking.patrons).toFixed(1)} %, at most ${(linking.limit * 100).toFixed(1)} %.`,
    ...aligned([['question', 'preset', 'two epochs', 'three'], ...linking.rows.map((row) => [row.id, row.preset, percent(row.two), percent(row.three)])]),
    '',
    `One card in a hundred false (${poisoning.fakes}): shift of the estimate, and theory's.`,
    ...aligned([
      ['question', 'preset', 'shift', 'theory', 'ratio'],
      ...poisoning.rows.map((row) => [row.id, row.preset, row.shift.toFixed(4), row.theory.toFixed(4), row.ratio.toFixed(3)]),
    ]),
    '',
    'Estimates: error as ratio to theory, and coverage of 95 % intervals.',
    ...aligned([
      ['question', 'preset', 'cards', 'epochs', 'error', 'theory', 'ratio', 'covered', 'worst cell'],
      ...estimates.map((row) => [
        row.id,
        row.preset,
        row.n.toLocaleString('en'),
        String(row.epochs),
        row.rmse.toFixed(4),
        row.theory.toFixed(4),
        row.ratio.toFixed(3),
        percent(row.coverage),
        percent(row.worstCoverage),
      ]),
    ]),
    '',
    'Figures that are shown: coverage of their 95 % intervals, what plain ones would have covered, and how far shown and plain shares lie above the truth.',
    ...aligned([
      ['question', 'preset', 'cards', 'answers', 'shown', 'covered', 'plain', 'truth', 'above', 'plain'],
      ...shown.map((row) => [
        row.id,
        row.preset,
        row.n.toLocaleString('en'),
        row.law,
        row.cells.toLocaleString('en'),
        percent(row.coverage),
        percent(row.plainCoverage),
        ...[row.truth, row.bias, row.plainBias].map((value) => value.toFixed(3)),
      ]),
    ]),
    '',
    'Rules, on the real client and the real server.',
    ...aligned(rules.map(({ check, ok }) => [check, ok ? 'holds' : 'BROKEN'])),
    '',
    `Seeded faults: ${mutants.caught} of ${mutants.total} found.`,
    ...aligned(mutants.list.map(({ name, check }) => [name, check ?? 'NOT FOUND'])),
    '',
    ...(failures.length === 0 ? ['Everything holds.'] : ['FAILED:', ...failures.map((words) => `  ${words}`)]),
    `${seconds.toFixed(0)} s in all.`,
    '',
  ].join('\n')
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
