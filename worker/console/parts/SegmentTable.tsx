import { Empty } from '#shared/parts/Empty.tsx'
import { Method } from '#shared/parts/Method.tsx'
import type { ReadersReply } from '#shared/staff-sharing.ts'
import { hashOf } from '../route.ts'
import { useText } from '../text.tsx'
import { useStageNames } from './AudienceRule.tsx'
import { useLastRun } from './last-run.ts'
import { Scroll } from './Scroll.tsx'
import { RestoreSegment, SegmentActs } from './SegmentActs.tsx'

/** The segments of the public model: rules that each browser applies to itself. They have no size here, for nobody reports a segment. */
export function SegmentTable({ segments, onChanged }: { segments: ReadersReply['segments']; onChanged?: (() => void) | undefined }) {
  const { t, of, list, day, number, atLeast } = useText()
  const ran = useLastRun('segment')
  const { facts } = segments
  const stages = useStageNames()
  return (
    <section>
      <div class="sech">
        <h2>{t('segments')}</h2>
        <span class="note">{t('segmentsNote')}</span>
      </div>
      {segments.segments.length === 0 ? (
        <Empty
          icon="ring"
          title={t('noSegments')}
          heading={3}
          step={
            <a class="btn small" href={hashOf({ view: 'channels' })}>
              {t('seeChannels')}
            </a>
          }
        >
          {facts === undefined ? t('noSegmentsSentence') : of(segments.method)}
        </Empty>
      ) : (
        <Scroll label={t('segments')}>
          <table class="tab seg">
            <thead>
              <tr>
                <th scope="col">{t('segmentAndStory')}</th>
                <th scope="col">{t('wantsMost')}</th>
                <th scope="col">{t('limitedTo')}</th>
              </tr>
            </thead>
            <tbody>
              {segments.segments.map((segment) => (
                <tr key={segment.id}>
                  <th scope="row">
                    <b>{of(segment.name)}</b>
                    <span>{of(segment.story)}</span>
                    {segment.pinned === true && <span class="badge">{t('segmentPinned')}</span>}
                    {onChanged !== undefined && (
                      <SegmentActs key={segment.id} segment={segment} others={segments.segments.filter((other) => other !== segment)} onChanged={onChanged} />
                    )}
                  </th>
                  <td class="w">{list(segment.leading.map((each) => of(each.label))) || '—'}</td>
                  <td class="w">{segment.stages === undefined ? t('anyStage') : list(segment.stages.map((stage) => stages[stage]))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {segments.dropped !== undefined && (
        <div class="below">
          <p class="note">{t('segmentsDropped', { names: list(segments.dropped.map(({ name }) => of(name))) })}</p>
          {onChanged !== undefined && segments.dropped.map(({ id, name }) => <RestoreSegment key={id} id={id} name={of(name)} onChanged={onChanged} />)}
        </div>
      )}
      <Method
        parts={[
          t('modelVersion', { version: String(segments.version) }),
          segments.learned !== null && segments.ageDays !== null && t('modelAge', { day: day(segments.learned), count: segments.ageDays }),
          t('modelThreshold', { threshold: number(segments.threshold, 2) }),
          ...(facts === undefined
            ? []
            : [
                facts.epsilon !== null && t('methodN', { n: atLeast(facts.reports) }),
                facts.epsilon !== null && t('modelEpsilon', { epsilon: number(facts.epsilon, 2) }),
                facts.stability !== null && t('modelStability', { stability: number(facts.stability, 2), least: number(facts.leastStability, 2) }),
              ]),
          segments.open === true && t('modelOpen'),
          segments.fewerThan !== undefined && t('modelFew', { least: segments.fewerThan }),
          of(segments.method),
          ran,
        ]}
      />
    </section>
  )
}
