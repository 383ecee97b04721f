import type { LocalText } from '#core/foundation'

export const demandWords = {
  title: {
    nb: 'Forventet behov for tjenester',
    nn: 'Forventa behov for tenester',
    en: 'Expected demand for services',
  },
  lead: {
    nb: 'Hvor mange mottakere av hver tjeneste kommunen kan vente, ut fra hvordan det gikk fra {from} til {to}. Framtiden er trukket mange ganger. Tallet er det midterste av utfallene, og under står det som {share} av 100 utfall ligger mellom.',
    nn: 'Kor mange mottakarar av kvar teneste kommunen kan vente, ut frå korleis det gjekk frå {from} til {to}. Framtida er trekt mange gonger. Talet er det midtarste av utfalla, og under står det som {share} av 100 utfall ligg mellom.',
    en: 'How many recipients of each service the municipality is to expect, from how it went from {from} to {to}. The future is drawn many times. The number is the middle of the outcomes, and below it stands what {share} of 100 outcomes lie between.',
  },
  own: {
    nb: 'Tallene er til kommunens egen planlegging, ikke til å gi ut. Alle er rundet av til nærmeste fem.',
    nn: 'Tala er til den eigne planlegginga i kommunen, ikkje til å gi ut. Alle er runda av til næraste fem.',
    en: 'The numbers are for the municipality’s own planning, not for publishing. All are rounded to fives.',
  },
  noOwnPast: {
    nb: 'Kommunens egne mottakere kan ikke følges fra en tidligere runde. Hvem som blir, slutter og kommer til, er derfor regnet ut fra landet alene.',
    nn: 'Dei eigne mottakarane til kommunen kan ikkje følgjast frå ein tidlegare runde. Kven som blir, sluttar og kjem til, er derfor rekna ut frå landet åleine.',
    en: 'The municipality’s own recipients cannot be followed from an earlier round. Who stays, leaves and comes is therefore reckoned from the country alone.',
  },
  notReleased: {
    nb: 'Tallene for landet er ikke gitt ut for denne runden ennå. Når de er det, kan forventet behov regnes ut.',
    nn: 'Tala for landet er ikkje gitt ut for denne runden enno. Når dei er det, kan forventa behov reknast ut.',
    en: 'The country’s figures of this round are not released yet. When they are, expected demand can be computed.',
  },
  noPast: {
    nb: 'Forventet behov kan ikke regnes ut: ingen to runder har behandlingsgrunnlag som tillater at de samme mottakerne følges fra den ene til den andre. Kommunen fører inn om grunnlaget gjør det, under «Behandlingsgrunnlag».',
    nn: 'Forventa behov kan ikkje reknast ut: ingen to rundar har behandlingsgrunnlag som tillèt at dei same mottakarane blir følgde frå den eine til den andre. Kommunen fører inn om grunnlaget gjer det, under «Behandlingsgrunnlag».',
    en: 'Expected demand cannot be computed: no two rounds have a legal basis that allows the same recipients to be followed from one to the other. The municipality records whether its basis does, under “Legal basis”.',
  },
  opening: {
    nb: 'Tallene blir hentet fram. Det tar noen sekunder.',
    nn: 'Tala blir henta fram. Det tek nokre sekund.',
    en: 'The figures are being opened. It takes a few seconds.',
  },
  wide: {
    nb: 'Vis det som 95 av 100 utfall ligger mellom',
    nn: 'Vis det som 95 av 100 utfall ligg mellom',
    en: 'Show what 95 of 100 outcomes lie between',
  },
  service: { nb: 'Tjeneste', nn: 'Teneste', en: 'Service' },
  recipients: { nb: 'Mottakere i alt', nn: 'Mottakarar i alt', en: 'All recipients' },
  everybody: { nb: 'Alle mottakere', nn: 'Alle mottakarar', en: 'All recipients' },
  withheld: {
    nb: 'Vises ikke, fordi for få får tjenesten eller for få er uten den: {services}.',
    nn: 'Blir ikkje viste, fordi for få får tenesta eller for få er utan henne: {services}.',
    en: 'Not shown, because too few receive the service or too few are without it: {services}.',
  },
  basis: { nb: 'Hva tallene bygger på', nn: 'Kva tala byggjer på', en: 'What the numbers rest on' },
  norwegian: {
    nb: '',
    nn: '',
    en: 'Names of services and assumptions are in Norwegian.',
  },
} satisfies Record<string, LocalText>
