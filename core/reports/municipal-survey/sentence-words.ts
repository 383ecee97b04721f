import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** The sentences of the report. `{places}` are filled from cells and names. */
export const said = {
  coverage: text(
    '{answered} av {asked} kommuner svarte ({percent}).',
    '{answered} av {asked} kommunar svara ({percent}).',
  ),
  sizes: text(
    'Svarprosenten er høyest i kommuner med {most} innbyggere ({mostPercent}) og lavest i kommuner med {least} innbyggere ({leastPercent}).',
    'Svarprosenten er høgast i kommunar med {most} innbyggjarar ({mostPercent}) og lågast i kommunar med {least} innbyggjarar ({leastPercent}).',
  ),
  extent: text(
    '{percent} av dem som tok stilling, svarte «i stor grad» eller «i svært stor grad» på spørsmålet «{question}».',
    '{percent} av dei som tok stilling, svara «i stor grad» eller «i svært stor grad» på spørsmålet «{question}».',
  ),
  likely: text(
    '{percent} av dem som tok stilling, svarte «ja» eller «trolig» på spørsmålet «{question}».',
    '{percent} av dei som tok stilling, svara «ja» eller «truleg» på spørsmålet «{question}».',
  ),
  yes_no: text(
    '{percent} av dem som tok stilling, svarte «ja» på spørsmålet «{question}».',
    '{percent} av dei som tok stilling, svara «ja» på spørsmålet «{question}».',
  ),
  mean: text(
    'Gjennomsnittet er {mean} på en skala fra 1 til 5 (usikkerhet fra {low} til {high}).',
    'Gjennomsnittet er {mean} på ein skala frå 1 til 5 (uvisse frå {low} til {high}).',
  ),
  interval: text('Usikkerheten er fra {low} til {high}.', 'Uvissa er frå {low} til {high}.'),
  uses: text(
    'Flest bruker resultatene i stor eller svært stor grad til {most} ({mostPercent}), færrest til {least} ({leastPercent}).',
    'Flest bruker resultata i stor eller svært stor grad til {most} ({mostPercent}), færrast til {least} ({leastPercent}).',
  ),
  rises: text(
    'Andelen stiger med antall kartlegginger: {first} blant kommuner som har kartlagt {firstGroup}, og {last} blant dem som har kartlagt {lastGroup}.',
    'Delen stig med talet på kartleggingar: {first} blant kommunar som har kartlagt {firstGroup}, og {last} blant dei som har kartlagt {lastGroup}.',
  ),
  falls: text(
    'Andelen synker med antall kartlegginger: {first} blant kommuner som har kartlagt {firstGroup}, og {last} blant dem som har kartlagt {lastGroup}.',
    'Delen søkk med talet på kartleggingar: {first} blant kommunar som har kartlagt {firstGroup}, og {last} blant dei som har kartlagt {lastGroup}.',
  ),
  only_rises: text('Andelen stiger med antall kartlegginger.', 'Delen stig med talet på kartleggingar.'),
  only_falls: text('Andelen synker med antall kartlegginger.', 'Delen søkk med talet på kartleggingar.'),
  ends: text(
    '{name}: {first} ({firstGroup}) mot {last} ({lastGroup}).',
    '{name}: {first} ({firstGroup}) mot {last} ({lastGroup}).',
  ),
  unsure: text(
    'Det er ikke sikkert at svarene følger antall kartlegginger.',
    'Det er ikkje sikkert at svara følgjer talet på kartleggingar.',
  ),
  several: text(
    'Flest krysset av for {most} ({mostPercent}).',
    'Flest kryssa av for {most} ({mostPercent}).',
  ),
  kept: text(
    'På {rising} av {tested} spørsmål stiger svarene sikkert med antall kartlegginger. Det sier ikke hva som er årsaken.',
    'På {rising} av {tested} spørsmål stig svara sikkert med talet på kartleggingar. Det seier ikkje kva årsaka er.',
  ),
} as const
