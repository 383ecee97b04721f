import type { LocalText } from '#core/foundation'
import { type DemandSettings, defaultCountryWeight } from './simulate.ts'

/** What the numbers to come rest on, said in plain words beside them. */
export function assumptionsOfDemand(
  { from, to }: { readonly from: string; readonly to: string },
  { draws = 1000, countryWeight = defaultCountryWeight }: Pick<DemandSettings, 'draws' | 'countryWeight'>,
): LocalText[] {
  return [
    {
      nb: `Framskrivingen bygger på hvordan det gikk fra ${from} til ${to}: hvem som fortsatt var mottaker, hvem som var ny, og hvem som beholdt, sluttet med eller begynte med hver tjeneste. Det forutsettes at det går på samme måte videre.`,
      nn: `Framskrivinga byggjer på korleis det gjekk frå ${from} til ${to}: kven som framleis var mottakar, kven som var ny, og kven som heldt fram med, slutta med eller byrja med kvar teneste. Det er føresett at det går på same måten vidare.`,
    },
    {
      nb: 'Vurdert framtidig behov teller i første steg: de som fikk samme vurdering sist, viser hvor mange som da fikk tjenesten. Spørsmålet om framtidig behov er rekonstruert; svarformatet i det opprinnelige skjemaet er ikke kjent.',
      nn: 'Vurdert framtidig behov tel i første steget: dei som fekk same vurderinga sist, viser kor mange som då fekk tenesta. Spørsmålet om framtidig behov er rekonstruert; svarformatet i det opphavlege skjemaet er ikkje kjent.',
    },
    {
      nb: 'Mottakerne blir eldre, og hver aldersgruppe har sin egen andel som blir værende og sine egne nye. Endringer i folketallet er ikke regnet med.',
      nn: 'Mottakarane blir eldre, og kvar aldersgruppe har sin eigen del som blir verande og sine eigne nye. Endringar i folketalet er ikkje rekna med.',
    },
    {
      nb: `Kommunens egne tall veies sammen med landets, som teller som ${countryWeight} mottakere.`,
      nn: `Kommunen sine eigne tal blir vegne saman med tala for landet, som tel som ${countryWeight} mottakarar.`,
    },
    {
      nb: `Framtiden er trukket ${draws} ganger. Tallet i midten har like mange utfall over som under seg; 80 av 100 utfall ligger i det smale intervallet og 95 av 100 i det brede. Nye tilbud, vedtak og budsjetter er ikke med.`,
      nn: `Framtida er trekt ${draws} gonger. Talet i midten har like mange utfall over som under seg; 80 av 100 utfall ligg i det smale intervallet og 95 av 100 i det breie. Nye tilbod, vedtak og budsjett er ikkje med.`,
    },
  ]
}
