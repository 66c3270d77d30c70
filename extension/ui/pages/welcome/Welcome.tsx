import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Brand } from '#shared/parts/Brand.tsx'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import { setSetting } from '../../../store/settings.ts'
import { HourField } from '../../HourField.tsx'
import { LibraryField } from '../../LibraryField.tsx'
import { deskHref } from '../../links.ts'
import { usePlace } from '../../Room.tsx'
import { Share } from '../../Share.tsx'
import { inLanguage } from '../../text-of.ts'
import { type Patron, usePatron } from '../../use-patron.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { SubjectTree } from './SubjectTree.tsx'

type Step = 1 | 2 | 3 | 4

/** The first run: four steps on one sheet. Done steps fold to a line with Change. */
export function Welcome() {
  const { t, settings } = usePlace()
  const patron = usePatron()
  const [step, setStep] = useState<Step>(settings.welcomed === undefined ? 1 : settings.library === undefined ? 2 : 3)
  useEffect(() => {
    document.title = t('title.welcome')
  }, [t])
  return (
    <main>
      <div class="mast">
        <Brand name={t('brand')} />
        <LanguageChoice />
      </div>
      <h1>{t('welcome.title')}</h1>
      <p class="read pad">{t('welcome.lead')}</p>
      {patron.state === 'loading' && <Loading label={t('picks.loading')} />}
      {patron.state === 'failed' && (
        <Empty icon="warn" heading={2} title={t('picks.failed')}>
          {t('picks.failedWhy')}
        </Empty>
      )}
      {patron.state === 'ready' && <Steps step={step} setStep={setStep} patron={patron.value} />}
    </main>
  )
}

function Steps({ step, setStep, patron }: { step: Step; setStep: (step: Step) => void; patron: Patron }) {
  const { t, language, settings, clock } = usePlace()
  const { edition } = patron
  const chosen = [...patron.decided.values()].filter((row) => row.chosen !== undefined).length
  const library =
    edition === undefined
      ? (settings.library ?? t('welcome.libraryNone'))
      : t('welcome.libraryDone', {
          library: inLanguage(edition.library.name, language),
          catalogues: t('welcome.catalogues', { count: edition.library.catalogues.length }),
          channels: t('welcome.channels', { count: edition.channels.length }),
          subjects: t('welcome.concepts', { count: edition.vocabulary.concepts.length }),
        })
  const finish = async () => {
    await setSetting('welcomed', clock())
    location.href = deskHref('for-you')
  }
  return (
    <ol class="steps">
      <StepLine number={1} step={step} title={t('welcome.kept')} onChange={setStep} always={<Kept />} tick>
        <div class="foot">
          <button type="button" class="btn first" onClick={() => setStep(2)}>
            {t('welcome.agree')}
          </button>
        </div>
      </StepLine>
      <StepLine number={2} step={step} title={t('welcome.library')} onChange={setStep} folded={library}>
        <LibraryField onChosen={() => setStep(3)} />
        <div class="foot">
          {settings.library !== undefined && (
            <button type="button" class="btn" onClick={() => setStep(3)}>
              {t('welcome.keepLibrary')}
            </button>
          )}
          <button type="button" class="btn plain" onClick={() => setStep(3)}>
            {t('welcome.skip')}
          </button>
        </div>
      </StepLine>
      <StepLine number={3} step={step} title={t('welcome.subjects')} onChange={setStep} folded={t('welcome.subjectsDone', { count: chosen })}>
        <p class="note">{t('welcome.subjectsNote')}</p>
        <SubjectTree patron={patron} onDone={() => setStep(4)} />
      </StepLine>
      <StepLine number={4} step={step} title={t('welcome.when')} onChange={setStep} later={t('welcome.whenLater')}>
        <div class="pad">
          <HourField />
        </div>
        <h3 class="pad">{t('share.title')}</h3>
        <Share patron={patron} />
        <div class="foot">
          <button type="button" class="btn first" onClick={() => void finish()}>
            {t('welcome.finish')}
          </button>
        </div>
      </StepLine>
    </ol>
  )
}

interface StepLineProps {
  number: Step
  step: Step
  title: string
  onChange: (step: Step) => void
  /** What a done step says in one line. */
  folded?: string
  /** What a step to come says beside its title. */
  later?: string
  /** Shown in every state. */
  always?: ComponentChildren
  tick?: boolean
  children: ComponentChildren
}

function StepLine({ number, step, title, onChange, folded, later, always, tick, children }: StepLineProps) {
  const { t } = usePlace()
  const heading = useRef<HTMLHeadingElement>(null)
  const now = number === step
  const before = useRef(now)
  // Moving on unmounts the button that was pressed: the focus goes to the step that opened.
  useEffect(() => {
    if (now && !before.current) heading.current?.focus()
    before.current = now
  }, [now])
  return (
    <li class={now ? 'now' : number > step ? 'later' : undefined} aria-current={now ? 'step' : undefined}>
      <span class="n" aria-hidden="true">
        {number}
      </span>
      <div class={now ? 'full' : undefined}>
        <h2 ref={heading} tabIndex={-1}>
          <span class="vh">{t('welcome.step', { count: number })}: </span>
          {title}
        </h2>
        {always}
        {now ? children : number < step && folded !== undefined && <p class="note">{folded}</p>}
      </div>
      {!now && number < step && tick && (
        <span class="note">
          <Icon name="tick" label={t('done')} />
        </span>
      )}
      {!now && number < step && !tick && (
        <button type="button" class="word" onClick={() => onChange(number)}>
          {t('change')}
          <span class="vh"> {title}</span>
        </button>
      )}
      {!now && number > step && later !== undefined && <span class="note">{later}</span>}
    </li>
  )
}

function Kept() {
  const { t } = usePlace()
  return (
    <div class="two">
      <p>
        <b>{t('welcome.keptHere')}</b>
        {t('sentence.gap')}
        {t('welcome.keptHereText')}
      </p>
      <p>
        <b>{t('welcome.neverSent')}</b>
        {t('sentence.gap')}
        {t('welcome.neverSentText')}
      </p>
    </div>
  )
}
