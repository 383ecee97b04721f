import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { diffInstruments } from './diff.ts'
import { questionOf, questionsOf } from './form.ts'
import { mapAnswers } from './mapping.ts'
import { comparableRounds } from './series.ts'
import { session } from './session.ts'
import { routing } from './test-survey.ts'
import { seriesBetween } from './time-series.ts'
import type { Instrument, MappingEntry } from './types.ts'

const versions = loadInstruments('brukertilfredshet')
const [of2017, of2019, of2021, of2026] = versions as [Instrument, Instrument, Instrument, Instrument]
const entryOf = (version: Instrument, code: string): MappingEntry | undefined =>
  version.mapping?.entries.find(({ question }) => question === code)
const wordingIn = (version: Instrument, code: string): string | null => {
  const question = questionOf(version, code)
  return question ? (question.title ?? question.text).nb : null
}

/** Table V3.5 of the report, row by row, typed from it: the wordings of 2017, 2019 and 2021. A dash: not compared. */
const changedWordings: readonly (readonly [code: string, of2017: string, of2019: string, of2021: string])[] =
  [
    [
      'gets_needed_help',
      'Opplever du at tjenestene du mottar har vært tilpasset dine behov',
      'I hvilken grad opplever du å få den hjelpa du trenger?',
      'I hvilken grad opplever du å få den hjelpa du trenger?',
    ],
    [
      'relatives_involved',
      'Opplever du at det har blitt lagt til rette for involvering av pårørende i den tjenesten du har mottatt fra kommunen?',
      'Opplever du at kommunen du oppholder deg i legger til rette for involvering av dine pårørende?',
      'Opplever du at kommunen du oppholder deg i legger til rette for involvering av dine pårørende?',
    ],
    [
      'plan_satisfied',
      'Hvis du har en individuell plan (IP), er du tilfreds med denne?',
      'Hvis du har en individuell plan (IP), er du tilfreds med denne?',
      'Er du tilfreds med din individuelle plan?',
    ],
    [
      'plan_important',
      '-',
      'Hvis du har en individuell plan (IP), er den viktig for den hjelpa du får?',
      'Er din individuelle plan viktig for den hjelpa du får?',
    ],
    [
      'group_satisfied',
      'Hvis du har en ansvarsgruppe (AG), er du tilfreds med denne?',
      'Hvis du har en ansvarsgruppe (AG), er du tilfreds med denne?',
      'Er du tilfreds med din ansvarsgruppe?',
    ],
    [
      'group_relatives_involved',
      '-',
      'Hvis du har en ansvarsgruppe (AG), er dine pårørende involvert i denne?',
      'Er dine pårørende involvert i din ansvarsgruppe?',
    ],
    [
      'contact_person_satisfied',
      '-',
      'Hvis du har en kontaktperson som koordinerer tjenestene dine, er du tilfreds med samarbeidet?',
      'Er du tilfreds med samarbeidet med kontaktpersonen som koordinerer tjenestene dine?',
    ],
    [
      'lar_cooperation',
      '-',
      'Dersom du er i legemiddelassistert rehabilitering (LAR). Vil du si at samarbeidet omkring LAR behandlingen din fungerer godt?',
      'Vil du si at samarbeidet omkring LAR behandlingen din fungerer godt?',
    ],
    [
      'follow_up_while_admitted',
      '-',
      'Hvis du har vært innlagt for døgnbehandling det siste året synes du at oppfølgingen fra kommunen mens du var innlagt var tilfredsstillende?',
      'Synes du at oppfølgingen fra kommunen mens du var innlagt var tilfredsstillende?',
    ],
    [
      'follow_up_after_discharge',
      'Hvis du tidligere har vært innlagt, synes du oppfølgingen i kommunen etter utskriving var tilfredsstillende? (Tenk på siste utskriving dersom du har vært innlagt flere ganger)',
      'Hvis du har vært innlagt for døgnbehandling det siste året, synes du at oppfølgingen fra kommunen etter utskriving var tilfredsstillende?',
      'Synes du at oppfølgingen fra kommunen etter utskriving var tilfredsstillende?',
    ],
  ]

describe('the changed wordings', () => {
  it.each(changedWordings)('of %s stand in each version as printed', (code, first, second, third) => {
    const expected = [first === '-' ? null : first, second, third]
    expect([of2017, of2019, of2021].map((version) => wordingIn(version, code))).toEqual(expected)
    expect(wordingIn(of2026, code)).toBe(third)
    for (const version of versions) {
      const question = questionOf(version, code)
      if (question) expect(question.text.origin.nb).toBe('printed')
    }
  })
  it.each(changedWordings)('of %s are told where they change, and break no series', (code, ...wordings) => {
    const steps = [
      [of2019, wordings[0], wordings[1]],
      [of2021, wordings[1], wordings[2]],
    ] as const
    for (const [version, before, after] of steps) {
      const entry = entryOf(version, code)!
      if (before === '-') {
        expect(entry.kind).toBe('new')
      } else if (before === after) {
        expect(entry.kind).toBe('same')
      } else {
        expect(entry).toMatchObject({ kind: 'recoded', sources: [code], breaksSeries: false })
        expect(entry.note!.nb).toContain(`«${before}»`)
        expect(entry.note!.nb).toContain('Forskjeller må tolkes med varsomhet')
        expect(entry.note!.nn).toContain('Forskjellar må tolkast varsamt')
        expect(entry.note!.en).toContain('Read differences with care')
      }
    }
    const rounds = [...(wordings[0] === '-' ? [] : ['2017']), '2019', '2021', '2026']
    expect(comparableRounds(code, versions)).toMatchObject([{ rounds }])
  })
  it('are all there are: nothing else is told to be read with care', () => {
    const told = new Set(
      [of2019, of2021, of2026].flatMap((version) =>
        version
          .mapping!.entries.filter(({ note }) => note?.nb.includes('varsomhet'))
          .map(({ question }) => question),
      ),
    )
    expect([...told].sort()).toEqual(changedWordings.map(([code]) => code).sort())
  })
})

/** Questions of which the report shows figures, by the waves it shows them for; all but the last are asked in 2026 too. */
const compared: Readonly<Record<string, string>> = {
  housing_satisfactory: '2019 2021',
  help_when_needed: '2017 2019 2021',
  masters_everyday: '2019 2021',
  influence_on_services: '2017 2019 2021',
  services_accessible: '2017 2019 2021',
  services_satisfactory: '2017 2019 2021',
  help_find_home: '2017 2019 2021',
  help_manage_home: '2017 2019 2021',
  help_work: '2017 2019 2021',
  help_education: '2017 2019 2021',
  help_finances: '2017 2019 2021',
  help_leisure: '2017 2019 2021',
  help_mental_health: '2017 2019 2021',
  help_physical_health: '2017 2019 2021',
  help_nutrition: '2019 2021',
  help_exercise: '2017 2019 2021',
  help_network: '2017 2019 2021',
  help_substance_use: '2017 2019 2021',
  relatives_supported: '2019 2021',
  talks_about_children: '2019 2021',
  informed_of_plan: '2019 2021',
  services_cooperate: '2019 2021',
  informed_understandably: '2017 2019 2021',
  informed_of_voluntary: '2019 2021',
  staff_understand: '2017 2019 2021',
  enough_time: '2017 2019 2021',
  trusts_staff: '2017 2019 2021',
  met_with_respect: '2017 2019 2021',
  treated_badly: '2019 2021',
  life_overall: '2021',
  staff_heed_wishes: '2021',
  help_in_pandemic: '2021',
}

describe('what can be compared', () => {
  it.each(Object.entries(compared))('of %s are the waves %s, and the form of 2026', (code, rounds) => {
    const goesOn = code === 'help_in_pandemic' ? '' : ' 2026'
    expect(comparableRounds(code, versions).at(-1)!.rounds.join(' ')).toBe(`${rounds}${goesOn}`)
  })
  it('differs from 2019 to 2021 in the wordings of the table, in choices that are not known, and in nothing else', () => {
    const { changed } = diffInstruments(of2019, of2021)
    const reworded = changedWordings.filter((row) => row[2] !== row[3]).map(([code]) => code)
    expect(changed.filter(({ changes }) => changes.includes('text')).map(({ question }) => question)).toEqual(
      reworded,
    )
    const others = changed.filter(({ question }) => !reworded.includes(question))
    expect(others.map(({ question, changes }) => [question, changes])).toEqual([
      ['sex', ['choices']],
      ['housing', ['choices']],
    ])
  })
  it('ends where a direct question came in 2021: the shares before are another thing', () => {
    const direct = routing.map(([number]) => questionsOf(of2021).find((one) => one.number === number)!.code)
    for (const code of direct.filter((one) => one !== 'has_children')) {
      expect(seriesBetween(of2019, of2021, versions).get(code)?.kind, code).toBe('break')
      expect(entryOf(of2021, code)!.note!.nb).toContain('det første året med et direkte spørsmål')
    }
  })
  it('is not the question about managing everyday life of 2017, nor the open questions', () => {
    expect(seriesBetween(of2017, of2021, versions).get('masters_everyday')).toMatchObject({
      kind: 'break',
      note: { nb: expect.stringContaining('fotnote 2') },
    })
    expect(entryOf(of2021, 'improvement_comment')).toMatchObject({ kind: 'dropped' })
    expect(entryOf(of2021, 'open_comment')).toMatchObject({ kind: 'new' })
  })
  it('knows the three questions that the report calls entirely new', () => {
    const entirelyNew = of2021.mapping!.entries.filter(({ note }) =>
      note?.nb.startsWith('Helt nytt spørsmål'),
    )
    expect(entirelyNew.map(({ question }) => question)).toEqual([
      'help_in_pandemic',
      'life_overall',
      'staff_heed_wishes',
    ])
  })
  it('had no part-time job in 2017', () => {
    const jobs = (version: Instrument) => {
      const question = questionOf(version, 'daily_activity')!
      return question.type === 'multi' ? question.choices.map(({ code }) => code) : []
    }
    expect(jobs(of2017)).toEqual(jobs(of2019).filter((code) => code !== 'part_time'))
    expect(jobs(of2019)).toEqual(jobs(of2021))
    expect(entryOf(of2019, 'daily_activity')).toMatchObject({ kind: 'recoded', breaksSeries: false })
  })
})

describe('answers of 2019', () => {
  const carried = (answers: Parameters<typeof session>[1]) =>
    mapAnswers(session(of2019, answers).answers, of2019, of2021)
  it('keep what they say, and leave those out who had not what was asked about', () => {
    expect(
      carried({ plan_satisfied: 'large_extent', follow_up_after_discharge: 'not_admitted' }),
    ).toMatchObject({
      plan_satisfied: 'large_extent',
      has_individual_plan: 'yes',
      follow_up_after_discharge: { missing: 'notAsked' },
    })
    expect(carried({ plan_satisfied: 'does_not_have' })).toMatchObject({
      plan_satisfied: { missing: 'notAsked' },
      has_individual_plan: 'no',
    })
    expect(carried({ birth_year: 1975, housing: 'no_fixed_home' })).toMatchObject({
      birth_year: 1975,
      housing: 'no_fixed_home',
    })
  })
  it('have nothing routed: that came in 2021', () => {
    expect([of2017, of2019].flatMap(questionsOf).filter(({ askedWhen }) => askedWhen)).toEqual([])
  })
})

describe('notes of review', () => {
  it.each([
    ['2017.1', 'n=15', 'Folkehelseinstituttet'],
    ['2019.1', 'BrukerROP', 'erfaringsmedarbeider'],
    ['2021.1', 'Trondheim', 'testet mot brukere'],
    ['2026.1', 'ikke prøvd ut', 'testet mot brukere i Trondheim i 2021'],
  ])('of %s tell who tried the form', (version, ...words) => {
    const note = versions.find((one) => one.version === version)!.notes.at(-1)!
    expect(note.nb).toMatch(/^Gjennomgang: /)
    for (const word of words) expect(note.nb).toContain(word)
    expect(note.nn).toMatch(/^Gjennomgang: /)
    expect(note.en).toMatch(/^Review: /)
  })
})

describe('origins of the older forms', () => {
  it('print nothing that the report does not print', () => {
    for (const version of [of2017, of2019]) {
      const printed = questionsOf(version)
        .filter(({ text }) => text.origin.nb === 'printed')
        .map(({ code }) => code)
      const rows = changedWordings.filter(([, first]) => version === of2019 || first !== '-')
      expect(printed.sort()).toEqual(rows.map(([code]) => code).sort())
    }
  })
})
