import {
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { type Answers, type Instrument, openPoints, session } from '#core/instruments'
import { Alert } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { ConflictChoice } from './field/conflict-choice.tsx'
import { conflictLabel, conflictsByField } from './field/conflicts.ts'
import { problemsByField } from './field/field-problems.ts'
import { FieldShell } from './field/field-shell.tsx'
import { type EarlierAnswers, keysOf, noProblems, signatureOf, statusOf } from './field/field-view.ts'
import { type Field, fieldsOf, isFilled, shownSections } from './field/fields.ts'
import { focusField } from './field/focus-field.ts'
import { FormText } from './field/form-text.tsx'
import { KeyHelp } from './key-help.tsx'
import { SummarySection } from './parts/index.ts'
import { SectionList, SectionSelect, sectionId, summaryId } from './section-nav.tsx'
import { sectionStates, totalOf } from './sections.ts'
import { type RoutingNews, routedStore } from './stores/routed-store.ts'
import { routingWords } from './stores/routing-words.ts'
import type { FormStore } from './stores/store.ts'
import { TopBar } from './top-bar.tsx'
import { useNavigation } from './use-navigation.ts'
import { useNewProblems } from './use-new-problems.ts'
import './form.css'

const words = {
  noEnglish: {
    nb: '',
    nn: '',
    en: 'There is no English version of the form. Questions and answers are shown in Norwegian (bokmål).',
  },
}

interface RegistrationFormProps {
  readonly instrument: Instrument
  readonly store: FormStore
  /** Null: practising; nothing is saved or completed. */
  readonly registration: { readonly id: string; readonly round: string } | null
  readonly earlier?: EarlierAnswers | undefined
  /** By question: choices, most used first. */
  readonly mostUsed?: Readonly<Record<string, readonly string[]>> | undefined
  /** Answers that came with the identity number. */
  readonly prefilled?: Answers | undefined
  readonly readOnly?: boolean
  /** Begin at the first field that is not answered. */
  readonly focusFirst?: boolean
  readonly onCompleted?: () => void
  readonly refresh?: () => void
  /** Practising: what is done with the answers when nothing is left open. */
  readonly finish?: () => void
  /** Stands where the summary is, in its place. */
  readonly end?: ReactNode
}

const none: readonly string[] = []

/** The whole form on one page, from the one session of its answers. */
export function RegistrationForm(props: RegistrationFormProps) {
  const { instrument, registration, earlier, readOnly = false } = props
  const say = useSay()
  const language = useLanguage()
  const form = useRef<HTMLDivElement>(null)
  const [news, setNews] = useState<RoutingNews | null>(null)
  const [tried, setTried] = useState(false)
  const [helps, setHelps] = useState(false)
  const [announced, setAnnounced] = useState('')
  const store = useMemo(() => routedStore(props.store, instrument, setNews), [props.store, instrument])
  const state = useSyncExternalStore(store.subscribe, store.state)

  const now = useMemo(() => session(instrument, state.answers), [instrument, state.answers])
  const all = useMemo(() => fieldsOf(instrument), [instrument])
  const shown = useMemo(() => shownSections(all, now), [all, now])
  const fields = useMemo(() => shown.flatMap((section) => section.fields), [shown])
  const problems = useMemo(() => problemsByField(fields, now, tried), [fields, now, tried])
  const conflicts = useMemo(
    () => conflictsByField(instrument, fields, state.conflicts),
    [instrument, fields, state.conflicts],
  )
  const open = useMemo(
    () => openPoints(now, state.notes, state.answeredIn),
    [now, state.notes, state.answeredIn],
  )
  const states = useMemo(() => sectionStates(shown, now, open), [shown, now, open])
  const navigation = useNavigation(form, { all, shown }, () => setHelps(true), setAnnounced)

  const routing = useMemo(
    () => news && routingWords(news, instrument, language),
    [news, instrument, language],
  )
  useNewProblems(now, instrument, setAnnounced)

  // what others have written can take away a question that is answered here
  useEffect(() => {
    if (!readOnly && state.answers) store.tidy()
  }, [store, state.answers, readOnly])

  const { focusFirst = false } = props
  const first = fields.find((field) => !isFilled(field, now))?.question.code
  const begun = useRef(false)
  useLayoutEffect(() => {
    if (begun.current || !focusFirst) return
    begun.current = true
    if (first !== undefined) focusField(first)
  }, [focusFirst, first])

  const showTrouble = () => {
    const needsSomebody = ({ codes }: Field) =>
      ['failed', 'conflict'].includes(statusOf(keysOf({ codes }, state.notes), store))
    const trouble = fields.find(needsSomebody)
    if (trouble) navigation.goTo(trouble.question.code)
    // what has no field on the page stands on top of them
    else form.current?.scrollIntoView()
  }
  const toSummary = () => navigation.goToSection(summaryId)
  const hasSummary = props.end === undefined
  const nav = { sections: shown, states, hasSummary, readOnly, goTo: navigation.goToSection }
  return (
    <div ref={form} className="lp-form" data-read-only={readOnly}>
      <TopBar
        store={store}
        state={state}
        total={totalOf(states)}
        registration={registration?.id ?? null}
        readOnly={readOnly}
        help={() => setHelps(true)}
        show={showTrouble}
        toSummary={hasSummary ? toSummary : null}
      />
      <SectionSelect {...nav} />
      <div className="lp-form-columns">
        <SectionList {...nav} />
        <div className="lp-form-body">
          {language === 'en' && (
            <Alert colour="info">
              <p className="ds-paragraph">{say(words.noEnglish)}</p>
            </Alert>
          )}
          {news?.cause.length === 0 && (
            <Alert colour="info">
              <p className="ds-paragraph">{routing}</p>
            </Alert>
          )}
          {(conflicts.get('') ?? []).map((group) => (
            <ConflictChoice
              key={group.key}
              group={group}
              instrument={instrument}
              store={store}
              label={conflictLabel(instrument, group.key, language)}
            />
          ))}
          {shown.map(({ section, fields: inSection }) => (
            <section
              key={section.code}
              className="lp-section"
              data-section={section.code}
              aria-labelledby={sectionId(section.code)}
            >
              <h2
                id={sectionId(section.code)}
                tabIndex={-1}
                className="ds-heading lp-section-title"
                data-size="sm"
              >
                <span className="lp-q-number">{section.code}</span> <FormText text={section.title} />
              </h2>
              {inSection.map((field) => {
                const { code } = field.question
                const view = {
                  instrument,
                  field,
                  session: now,
                  store,
                  state,
                  problems: problems.get(code) ?? noProblems,
                  conflicts: conflicts.get(code) ?? [],
                  earlier,
                  mostUsed: props.mostUsed?.[code] ?? none,
                  navigation,
                  readOnly,
                  routing: news?.cause.some((key) => field.codes.includes(key)) ? routing : null,
                  prefilled:
                    props.prefilled?.[code] !== undefined && props.prefilled[code] === state.answers[code],
                }
                return <FieldShell key={code} view={{ ...view, signature: signatureOf(view) }} />
              })}
            </section>
          ))}
          {props.end ?? (
            <SummarySection
              instrument={instrument}
              session={now}
              open={open}
              store={store}
              state={state}
              registration={registration}
              tried={tried}
              onTried={() => setTried(true)}
              onCompleted={props.onCompleted ?? (() => {})}
              goTo={navigation.goTo}
              readOnly={readOnly}
              {...(props.finish && { finish: props.finish })}
              {...(props.refresh && { refresh: props.refresh })}
            />
          )}
        </div>
      </div>
      {/* two places, so that the one does not cut the other short */}
      <p role="status" className="lp-hidden">
        {routing}
      </p>
      <p role="status" className="lp-hidden">
        {announced}
      </p>
      {helps && <KeyHelp close={() => setHelps(false)} />}
    </div>
  )
}
