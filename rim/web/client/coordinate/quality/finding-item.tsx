import type { ReactNode } from 'react'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Failure, Tag } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import type { FindingAnswer } from './answers.ts'
import { useReview } from './queries.ts'
import { ReviewForm } from './review-form.tsx'

const words = {
  check: { nb: 'Bør ses på', nn: 'Bør sjåast på', en: 'Should be looked at' },
  know: { nb: 'Til orientering', nn: 'Til orientering', en: 'For information' },
  reviewed: { nb: 'Sett på', nn: 'Sett på', en: 'Looked at' },
  reasons: {
    nb: 'Begrunnelsene: {count}',
    nn: 'Grunngivingane: {count}',
    en: 'The reasons: {count}',
  },
  right: { nb: 'Sett på, det stemmer', nn: 'Sett på, det stemmer', en: 'Looked at, it is right' },
  rightOf: {
    nb: 'Sett på, det stemmer: {text}',
    nn: 'Sett på, det stemmer: {text}',
    en: 'Looked at, it is right: {text}',
  },
  by: {
    nb: '{role}, {when}: «{reason}»',
    nn: '{role}, {when}: «{reason}»',
    en: '{role}, {when}: “{reason}”',
  },
  coordinator: { nb: 'Koordinator', nn: 'Koordinator', en: 'Coordinator' },
  unit: { nb: 'Enheten', nn: 'Eininga', en: 'The unit' },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo' },
  undoOf: { nb: 'Angre: {text}', nn: 'Angre: {text}', en: 'Undo: {text}' },
} satisfies Record<string, LocalText>

/** Something to look at: what it is, what to do, and the note that it is right. `children`: where it is. */
export function FindingItem({
  finding,
  children,
  writable,
}: {
  finding: FindingAnswer
  children?: ReactNode
  writable: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const [asked, setAsked] = useState(false)
  const review = useReview(finding)
  const text = say(finding.text)
  const { severity, reasons } = finding
  const done = finding.review
  return (
    <li className="lp-finding" data-reviewed={done !== null}>
      <div className="lp-row">
        <Tag colour={done ? 'success' : severity === 'info' ? 'info' : 'warning'}>
          {say(done ? words.reviewed : severity === 'info' ? words.know : words.check)}
        </Tag>
        <strong>{text}</strong>
      </div>
      <p className="lp-lead" lang={languageOfText(finding.advice, language)}>
        {say(finding.advice)}
      </p>
      {reasons.length > 0 && (
        <details className="lp-finding-reasons">
          <summary>{say(words.reasons, { count: reasons.length })}</summary>
          <ul>
            {reasons.map((reason, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice
              <li key={`${at} ${reason}`}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {children}
      {done && (
        <p className="lp-subtle">
          {say(words.by, {
            role: say(done.role === 'coordinator' ? words.coordinator : words.unit),
            when: momentInWords(new Date(done.at), new Date(), say, language),
            reason: done.reason,
          })}{' '}
          {writable && (
            <Button
              look="tertiary"
              size="sm"
              aria-label={say(words.undoOf, { text })}
              onClick={() => review.mutate(null)}
            >
              {say(words.undo)}
            </Button>
          )}
        </p>
      )}
      {writable && !done && !asked && (
        <div className="lp-no-print">
          <Button
            look="secondary"
            size="sm"
            aria-label={say(words.rightOf, { text })}
            onClick={() => setAsked(true)}
          >
            {say(words.right)}
          </Button>
        </div>
      )}
      {writable && !done && asked && (
        <ReviewForm
          waiting={review.isPending}
          send={(reason) => review.mutate(reason, { onSuccess: () => setAsked(false) })}
          close={() => setAsked(false)}
        />
      )}
      {review.isError && <Failure cause={review.error} />}
    </li>
  )
}
