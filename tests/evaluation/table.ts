import type { Evaluation } from './evaluation.ts'

/** An evaluation for reading in a terminal. */
export function table({ library, records, patrons, histories, results, ratios, learning, topicChange, latent, seconds, ...grouped }: Evaluation): string {
  const head = ['method', 'histories seen', 'NDCG@10', '± se', 'Recall@20', '± se', 'coverage', 'subjects in 10', 'seconds']
  const rows = results.map((row) => [
    `${row.ours ? '*' : ' '} ${row.method}`,
    row.histories.toLocaleString('en'),
    row.ndcg10.toFixed(4),
    row.se.toFixed(4),
    row.recall20.toFixed(4),
    row.recallSe.toFixed(4),
    row.coverage.toFixed(3),
    row.subjects.toFixed(2),
    row.seconds.toFixed(1),
  ])
  const curve = learning.map((point) => [
    point.records === null ? 'all' : String(point.records),
    point.ndcg10.toFixed(4),
    point.se.toFixed(4),
    `${(point.ofFull * 100).toFixed(0)} %`,
  ])
  return [
    `${library}: ${records.toLocaleString('en')} records, ${patrons.toLocaleString('en')} patrons; watchers see ${histories.toLocaleString('en')} histories. * is Carrel.`,
    '',
    ...aligned([head, ...rows]),
    '',
    'Learning: what at most so many records of a patron, drawn at random, give.',
    ...aligned([['records', 'NDCG@10', '± se', 'of full'], ...curve]),
    '',
    `Change of topic after ${topicChange.before} daily visits: the new topic leads after ${topicChange.visits.toFixed(1)} visits on average, within five in ${(topicChange.withinFive * 100).toFixed(0)} % of ${topicChange.trials} trials.`,
    `Latent interests: ${latent.recall10.toFixed(3)} ± ${latent.se.toFixed(3)} of a patron's next subjects among ten guesses; the most widely held give ${latent.popularity.toFixed(3)} (${latent.patrons} patrons).`,
    `Ratios: ${Object.entries(ratios)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`)
      .join(' · ')}`,
    ...segmentLines(grouped),
    '',
    `${seconds.toFixed(0)} s in all.`,
    '',
  ].join('\n')
}

function segmentLines({ segments, segmentReference }: Pick<Evaluation, 'segments' | 'segmentReference'>): string[] {
  if (segments.length === 0) return ['', 'Segments: not measured, the data has no groups.']
  const rows = segments.map(({ k, epsilon, n, ratio, worst, best, ari, belief, stability }) => [
    epsilon === null ? `${k} segments, public alone` : `${k} segments`,
    epsilon === null ? '' : String(epsilon),
    n.toLocaleString('en'),
    ratio.toFixed(3),
    worst.toFixed(3),
    best.toFixed(3),
    ari.toFixed(2),
    belief.toFixed(2),
    stability?.toFixed(2) ?? '',
  ])
  return [
    '',
    `Segments: variance between self-assigned patrons, as ratio to k-means on all histories (${segmentReference.map(({ k, explained }) => `${k}: ${explained.toFixed(3)}`).join(', ')}).`,
    ...aligned([['', 'epsilon', 'reports', 'ratio', 'worst', 'best', 'ARI', 'believed', 'stability'], ...rows]),
  ]
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
