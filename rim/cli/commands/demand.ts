import { formatNumber, type Language, textIn } from '#core/foundation'
import type { ExpectedDemand, ForecastYear, HeldOutResult } from '#core/mapping'
import { tableText } from '#rim/exports'
import { demandHeldOut, demandOf } from '#rim/services/files'
import type { Command } from '../command.ts'
import { dataOption, grantOf, grantOptions, overTimeRequest, yearOptions } from './over-time.ts'
import { policyOption, reportLanguage } from './shared.ts'

export const demandCommand: Command = {
  name: 'demand',
  summary: {
    nb: 'viser forventet behov for hver tjeneste i årene som kommer, med intervaller og forutsetninger',
    nn: 'viser forventa behov for kvar teneste i åra som kjem, med intervall og føresetnader',
    en: 'shows the expected demand for each service in the coming years, with intervals and assumptions',
  },
  args: [],
  options: [
    ...yearOptions('2018', '2019'),
    {
      name: 'municipality',
      value: 'nummer',
      text: {
        nb: 'kommunenummer i runden, fire siffer; utelatt: landet',
        nn: 'kommunenummer i runden, fire siffer; utelate: landet',
        en: 'the municipality’s number in the round, four digits; left out: the country',
      },
    },
    {
      name: 'steps',
      value: 'antall',
      allowed: ['1', '2', '3', '4', '5'],
      default: '3',
      text: {
        nb: 'hvor mange steg fram; et steg er tiden mellom de to rundene',
        nn: 'kor mange steg fram; eit steg er tida mellom dei to rundane',
        en: 'how many steps ahead; a step is the time between the two rounds',
      },
    },
    {
      name: 'seed',
      value: 'tall',
      default: '1',
      text: {
        nb: 'frøet til trekningene: samme frø gir samme tall',
        nn: 'frøet til trekkingane: same frø gir same tal',
        en: 'the seed of the draws: the same seed gives the same numbers',
      },
    },
    {
      name: 'held-out',
      value: 'år',
      text: {
        nb: 'sammenlign i stedet med en senere runde som framskrivingen ikke har sett',
        nn: 'samanlikn i staden med ein seinare runde som framskrivinga ikkje har sett',
        en: 'compare with a later round instead, which the forecast has not seen',
      },
    },
    ...grantOptions,
    policyOption,
    dataOption,
  ],
  examples: [
    'lyttepost demand --municipality 1103',
    'lyttepost demand --from 2017 --to 2018 --held-out 2019',
  ],
  async run(call) {
    const heldOut = call.option('held-out')
    const { country, from, policy } = await overTimeRequest(call)
    const request = {
      ...{ country, from, minimum: policy.minimumCount, municipality: call.option('municipality') },
      grant: grantOf(call, country.round, heldOut),
      settings: { steps: Number(call.option('steps')), seed: Number(call.option('seed')) },
    }
    const say = (answer: unknown, text: (language: Language) => string): void =>
      call.terminal.out(call.json ? JSON.stringify(answer, null, 1) : text(reportLanguage(call)))
    if (heldOut !== undefined) {
      const result = demandHeldOut(request, heldOut)
      say(result, (language) => heldOutText(result, language))
    } else {
      const answer = demandOf(request)
      say(answer, (language) => demandText(answer, language))
    }
    return 0
  },
}

const words = {
  everybody: { nb: 'Alle mottakere', nn: 'Alle mottakarar' },
  withheld: { nb: 'vises ikke, for få mottakere', nn: 'blir ikkje vist, for få mottakarar' },
  title: {
    nb: 'Forventet antall mottakere (80 av 100 utfall; 95 av 100 utfall)',
    nn: 'Forventa tal på mottakarar (80 av 100 utfall; 95 av 100 utfall)',
  },
  service: { nb: 'Tjeneste', nn: 'Teneste' },
}

const told = ({ middle, likely, possible }: ForecastYear, language: Language): string => {
  const number = (value: number): string => formatNumber(value, 'count', language)
  const span = ([low, high]: readonly [number, number]): string => `${number(low)}–${number(high)}`
  return `${number(middle)} (${span(likely)}; ${span(possible)})`
}

function demandText({ forecasts, assumptions }: ExpectedDemand, language: Language): string {
  const years = forecasts.find((one) => one.years !== null)?.years ?? []
  return tableText({
    title: textIn(words.title, language),
    head: [textIn(words.service, language), ...years.map(({ year }) => String(year))],
    rows: forecasts.map(({ label, years: list }) => [
      textIn(label ?? words.everybody, language),
      ...(list?.map((one) => told(one, language)) ??
        years.map((_, at) => (at === 0 ? textIn(words.withheld, language) : ''))),
    ]),
    notes: assumptions.map((text) => `- ${textIn(text, language)}`),
  })
}

function heldOutText({ foretold, within, meanError }: HeldOutResult, language: Language): string {
  const share = (value: number): string => formatNumber(value * 100, 'decimal1', language)
  const mean = (value: number): string => formatNumber(value, 'decimal2', language)
  return textIn(
    {
      nb: `${foretold} tall forutsagt. ${share(within.likely)} prosent av dem lå i intervallet for 80 av 100 utfall, ${share(within.possible)} prosent i det for 95. Gjennomsnittlig avstand til tallet i midten: ${mean(meanError.forecast)} mottakere; til «som sist»: ${mean(meanError.asBefore)}.`,
      nn: `${foretold} tal sagde på førehand. ${share(within.likely)} prosent av dei låg i intervallet for 80 av 100 utfall, ${share(within.possible)} prosent i det for 95. Gjennomsnittleg avstand til talet i midten: ${mean(meanError.forecast)} mottakarar; til «som sist»: ${mean(meanError.asBefore)}.`,
    },
    language,
  )
}
