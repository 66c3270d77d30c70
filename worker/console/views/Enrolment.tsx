import { useRef, useState } from 'preact/hooks'
import { CODE_DAYS, FEWEST_CODES, MOST_CODES } from '#shared/enrolment.ts'
import { Icon } from '#shared/parts/Icon.tsx'
import { EnrolmentReply, type Sheet, SheetReply } from '#shared/staff-sharing.ts'
import { ask, type Failure, failureOf, tell } from '../api.ts'
import { mayWrite, useHouse } from '../house.ts'
import { Await } from '../parts/Await.tsx'
import { CodeSheet } from '../parts/CodeSheet.tsx'
import { Field } from '../parts/Field.tsx'
import { SaveTrouble } from '../parts/SaveTrouble.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { Sure } from '../parts/Sure.tsx'
import { useText } from '../text.tsx'
import { useResource } from '../use-resource.ts'

const PATH = '/v1/staff/enrolment'
const USUAL = 50

/** Enrolment codes: how many were made and used, never by whom, and whether cards need a token. */
export function Enrolment() {
  const { t } = useText()
  const { staff } = useHouse()
  const enrolment = useResource(PATH, (path) => ask(EnrolmentReply, path))
  const [made, setMade] = useState<SheetReply>()
  const [failure, setFailure] = useState<Failure>()
  const act = async (work: () => Promise<unknown>) => {
    setFailure(undefined)
    try {
      await work()
      enrolment.reload()
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  const make = (codes: number) => act(async () => setMade(await ask(SheetReply, `${PATH}/sheets`, { method: 'POST', body: { codes } })))
  const revoke = (id: number) => act(() => tell(`${PATH}/sheets/${id}/revoke`, { body: {} }))
  const turn = (open: boolean) => act(() => tell(PATH, { method: 'PUT', body: { open } }))
  if (made !== undefined) return <CodeSheet made={made} onDone={() => setMade(undefined)} />
  return (
    <>
      <h1>{t('enrolment')}</h1>
      <p class="lead">{t('enrolmentLead')}</p>
      <SaveTrouble failure={failure} onSignedIn={() => setFailure(undefined)} onReload={enrolment.reload} />
      <Await resource={enrolment}>
        {(content) => (
          <>
            <Door content={content} onTurn={(open) => void turn(open)} />
            <section class="below">
              <h2>{t('sheets')}</h2>
              {mayWrite(staff) && <MakeSheet onMake={make} />}
              {content.sheets.length === 0 ? <p class="note below">{t('noSheets')}</p> : <Sheets sheets={content.sheets} onRevoke={(id) => void revoke(id)} />}
            </section>
          </>
        )}
      </Await>
    </>
  )
}

/** Whether cards come without tokens, and the switch for it. */
function Door({ content, onTurn }: { content: EnrolmentReply; onTurn: (open: boolean) => void }) {
  const { t } = useText()
  const { staff } = useHouse()
  const { open, tokenKey } = content
  return (
    <section class="below">
      <h2>{t(open ? 'doorOpen' : 'doorTokens')}</h2>
      <p class="lead">{t(open ? 'doorOpenSentence' : 'doorTokensSentence')}</p>
      {tokenKey !== null && (
        <p class="note">
          {t('publicKey')} <code>{tokenKey}</code>
        </p>
      )}
      {staff.role === 'administrator' && (
        <p class="below">
          <Sure
            icon="set"
            verb={t(open ? 'askForTokens' : 'openDoor')}
            question={t(open ? 'askForTokensSure' : 'openDoorSure')}
            onDo={() => onTurn(!open)}
            key={String(open)}
          />
        </p>
      )}
    </section>
  )
}

function MakeSheet({ onMake }: { onMake: (codes: number) => Promise<void> }) {
  const { t } = useText()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  return (
    <form
      class="edit below"
      onSubmit={(event) => {
        event.preventDefault()
        setBusy(true)
        void onMake(Number(field.current?.value)).finally(() => setBusy(false))
      }}
    >
      <Field label={t('howManyCodes')} note={t('howManyCodesNote', { least: FEWEST_CODES, most: MOST_CODES, days: CODE_DAYS })}>
        {(control) => (
          <input {...control} class="f" type="number" required min={FEWEST_CODES} max={MOST_CODES} step={1} defaultValue={String(USUAL)} ref={field} />
        )}
      </Field>
      <div>
        <button type="submit" class="btn first" aria-disabled={busy} disabled={busy}>
          <Icon name="plus" />
          {t('makeSheet')}
        </button>
      </div>
    </form>
  )
}

function Sheets({ sheets, onRevoke }: { sheets: readonly Sheet[]; onRevoke: (id: number) => void }) {
  const { t, day, atLeast } = useText()
  const { staff } = useHouse()
  // Used ones are rounded down, so what is left over is rounded up.
  const atMost = (count: number) => (count === 0 ? '0' : `≤ ${count}`)
  return (
    <Scroll label={t('sheets')}>
      <table class="tab lines">
        <thead>
          <tr>
            <th scope="col">{t('sheet')}</th>
            {(['codesIssued', 'codesUsed', 'codesExpired', 'codesRevoked'] as const).map((key) => (
              <th key={key} scope="col" class="r">
                {t(key)}
              </th>
            ))}
            <th scope="col">
              <span class="vh">{t('action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ id, made, until, issued, used, expired, revoked }) => (
            <tr key={id}>
              <th scope="row">
                {t('sheetNumber', { number: String(id) })}
                <span class="story">{t('sheetDays', { made: day(made), until: day(until) })}</span>
              </th>
              <td class="r">{issued}</td>
              <td class="r">{atLeast(used)}</td>
              <td class="r">{atMost(expired)}</td>
              <td class="r">{atMost(revoked)}</td>
              <td class="r">
                {mayWrite(staff) && used + expired + revoked < issued && (
                  <Sure icon="x" verb={t('revokeSheet')} question={t('revokeSheetSure', { count: issued - used })} onDo={() => onRevoke(id)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
