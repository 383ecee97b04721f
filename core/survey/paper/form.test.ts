import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, ProblemError, textIn } from '#core/foundation'
import { choicesOf, type Instrument, type Question, questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { boxesOf } from './boxes.ts'
import { helpedQuestion, paperForm } from './form.ts'
import { contentArea, paperMeasures } from './sheet.ts'
import { choice, choices, instrumentOf, text } from './test-instrument.ts'
import type { PaperForm, Place, PlacedItem } from './types.ts'

const newest = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!
const languages = ['nb', 'nn', 'en'] as const
const items = (form: PaperForm): readonly PlacedItem[] => form.pages.flatMap((page) => page.items)

const apart = (one: Place, other: Place): boolean =>
  one.x + one.width <= other.x + 0.02 ||
  other.x + other.width <= one.x + 0.02 ||
  one.y + one.height <= other.y + 0.02 ||
  other.y + other.height <= one.y + 0.02
const within = (inner: Place, outer: Place): boolean =>
  inner.x >= outer.x - 0.02 &&
  inner.y >= outer.y - 0.02 &&
  inner.x + inner.width <= outer.x + outer.width + 0.02 &&
  inner.y + inner.height <= outer.y + outer.height + 0.02

/** All that must hold of any form: nothing overlaps or leaves the page, boxes are large enough, every answer has its one. */
function demandWhole(form: PaperForm, instrument: Instrument): void {
  const boxes = boxesOf(form)
  for (const page of form.pages) {
    for (const [at, item] of page.items.entries()) {
      expect(within(item, contentArea), JSON.stringify(item)).toBe(true)
      for (const other of page.items.slice(at + 1)) expect(apart(item, other)).toBe(true)
    }
    const own = boxes.filter((box) => box.page === page.number)
    for (const [at, box] of own.entries()) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(5)
      expect(page.items.some((item) => within(box, item))).toBe(true)
      for (const other of own.slice(at + 1)) expect(apart(box, other)).toBe(true)
    }
  }
  const wanted = questionsOf(instrument).flatMap((question) =>
    question.type === 'integer'
      ? [...String(question.max)].map((_, at) => `${question.code} ${at + 1}`)
      : question.type === 'text'
        ? [`${question.code} `]
        : choicesOf(question).map(({ code }) => `${question.code} ${code}`),
  )
  expect(boxes.map((box) => `${box.question} ${box.choice}`)).toEqual([
    ...wanted,
    `${helpedQuestion} yes`,
    `${helpedQuestion} no`,
  ])
}

describe.each(languages)('the printed form of 2021 in %s', (language) => {
  const form = paperForm(newest, language)

  it('is four pages, with every box of the instrument once, in its order, where nothing else is', () => {
    expect(form.pages.length).toBe(4)
    demandWhole(form, newest)
  })

  it('has every question once, with its text and the number that reports know it by', () => {
    const printed = items(form).flatMap((item) =>
      item.kind === 'table'
        ? item.rows.map((row) => [row.question, row.number || item.number, row.text])
        : 'question' in item
          ? [[item.question, item.number, item.text]]
          : [],
    )
    expect(printed.slice(0, -1)).toEqual(
      questionsOf(newest).map(({ code, number, text: own }) => [
        code,
        number.replace('_', '.'),
        textIn(own, language),
      ]),
    )
    expect(printed.at(-1)?.[0]).toBe(helpedQuestion)
  })

  it('has the lead of every block above its rows, and again where it goes on over the page', () => {
    const tables = items(form).flatMap((item) => (item.kind === 'table' ? [item] : []))
    for (const block of newest.sections.flatMap((section) => section.blocks ?? [])) {
      const own = tables.filter(({ rows }) => rows.some(({ question }) => block.questions.includes(question)))
      expect(own.flatMap(({ rows }) => rows.map(({ question }) => question))).toEqual([...block.questions])
      expect(own.map(({ continued }) => continued)).toEqual(own.map((_, at) => at > 0))
      for (const { lead } of own) expect(lead).toBe(textIn(block.lead, language))
    }
  })

  it('does not offer what is the web’s own: that one would rather not answer', () => {
    const codes = boxesOf(form).map(({ choice: code }) => code)
    expect(codes).not.toContain('refused')
    expect(JSON.stringify(form)).not.toMatch(/helst ikk(j)?e svar|rather not answer"/)
  })

  it('says where to go on beside each answer that leads past questions', () => {
    const going = items(form).flatMap((item) =>
      item.kind === 'choices'
        ? item.choices.flatMap(({ code, go }) => (go ? [[item.number, code, go]] : []))
        : [],
    )
    const goTo = language === 'en' ? 'Go to question' : 'Gå til spørsmål'
    expect(going).toEqual([
      ['6', 'yes', 'down'],
      ['6', 'no', { text: `${goTo} 8` }],
      ...[
        ['19', '20'],
        ['20', '21'],
        ['24', '25'],
        ['25', '26'],
        ['26', '27'],
      ].flatMap(([gate, next]) => [
        [gate, 'yes', 'down'],
        [gate, 'no', { text: `${goTo} ${next}` }],
        [gate, 'dont_know', { text: `${goTo} ${next}` }],
      ]),
    ])
  })

  it('is the same form whenever it is laid out, and another layout where a word differs', () => {
    expect(paperForm(structuredClone(newest), language)).toEqual(form)
    const changed = structuredClone(newest) as unknown as { title: { nb: string; nn: string; en: string } }
    for (const one of languages) changed.title[one] += '.'
    const other = paperForm(changed as unknown as Instrument, language)
    expect(other.layout).not.toBe(form.layout)
    expect(boxesOf(other)).toEqual(boxesOf(form))
  })
})

describe('any form', () => {
  it('is whole however long its texts are', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-zæøå]{1,18}$/), { minLength: 1, maxLength: 45 })
      .map((all) => all.join(' '))
    const label = fc
      .array(fc.stringMatching(/^[a-zæøå]{1,12}$/), { minLength: 1, maxLength: 5 })
      .map((all) => all.join(' '))
    const any = fc.record({
      wording: words,
      kind: fc.constantFrom('choice', 'multi', 'integer', 'text', 'block'),
      labels: fc.array(label, { minLength: 2, maxLength: 6 }),
      rows: fc.array(words, { minLength: 1, maxLength: 9 }),
    })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 14 }), (parts) => {
        const blocks: { number: string; lead: ReturnType<typeof text>; questions: string[] }[] = []
        const questions = parts.flatMap(({ wording, kind, labels, rows }, at): readonly Question[] => {
          const one = { ...choice(`q${at + 1}`, []), text: text(wording) } as Question
          const own = labels.map((said, nth) => ({ code: `c${nth}`, label: text(said) }))
          if (kind === 'integer') return [{ ...one, type: 'integer', min: 0, max: 9999 } as Question]
          if (kind === 'text') return [{ ...one, type: 'text', lines: 5, longest: 500 } as Question]
          if (kind !== 'block') return [{ ...one, type: kind, choices: own } as Question]
          const scale = choices('aldri', 'av og til', 'ofte', 'alltid')
          const made = rows.map((row, nth) => ({
            ...one,
            code: `q${at + 1}_${nth}`,
            number: `${at + 1}_${nth}`,
            text: text(row),
            choices: scale,
          }))
          blocks.push({ number: `${at + 1}`, lead: text(wording), questions: made.map(({ code }) => code) })
          return made as readonly Question[]
        })
        const instrument = instrumentOf(questions, blocks)
        demandWhole(paperForm(instrument, 'nb'), instrument)
      }),
      { seed: 1, numRuns: 30 },
    )
  })

  it('refuses a table whose rows have different answers, and a language that it has not', () => {
    const refused = (attempt: () => unknown): readonly number[] => {
      try {
        attempt()
        return []
      } catch (cause) {
        return cause instanceof ProblemError ? cause.problems.map(({ number }) => number) : [0]
      }
    }
    const uneven = instrumentOf(
      [choice('q1_1', ['a', 'b']), choice('q1_2', ['a', 'c'])],
      [{ number: '1', lead: text('Tenk på'), questions: ['q1_1', 'q1_2'] }],
    )
    expect(refused(() => paperForm(uneven, 'nb'))).toEqual([1832])
    const gated = instrumentOf(
      [
        choice('q1', ['ja', 'nei']),
        choice('q2_1', ['a', 'b'], { op: 'is', question: 'q1', value: 'ja' }),
        choice('q2_2', ['a', 'b']),
      ],
      [{ number: '2', lead: text('Tenk på'), questions: ['q2_1', 'q2_2'] }],
    )
    expect(refused(() => paperForm(gated, 'nb'))).toEqual([1832])
    const { languages: _, ...norwegian } = instrumentOf([choice('q1', ['a', 'b'])])
    expect(refused(() => paperForm(norwegian, 'en' satisfies Language))).toEqual([1834])
    const long = instrumentOf([{ ...choice('q1', ['a', 'b']), text: text('ord '.repeat(4000)) } as Question])
    expect(refused(() => paperForm(long, 'nb'))).toEqual([1833])
  })

  it('has marks at its corners that no box comes near', () => {
    const { cornerMarks, qrPlace, pageMarkPlace, page } = paperMeasures
    const places = [...cornerMarks, qrPlace, pageMarkPlace, contentArea]
    for (const [at, one] of places.entries()) {
      expect(within(one, { x: 4, y: 4, width: page.width - 8, height: page.height - 8 })).toBe(true)
      for (const other of places.slice(at + 1)) expect(apart(one, other)).toBe(true)
    }
    expect(cornerMarks.filter(({ hollow }) => hollow).length).toBe(1)
  })
})
