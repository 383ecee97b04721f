/**
 * Questions that the report tells the shares of in its text alone, by wave: number of answers, and percentages in the order of
 * the tables' categories. Where the text tells no number of answers it is ours (`about`).
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapters 5 to 15.
 */
export const toldShares: Readonly<
  Record<string, readonly { readonly number: string; readonly told: string; readonly about?: true }[]>
> = {
  2017: [{ number: '17_1', told: '330 52 23 25', about: true }],
  2019: [
    { number: '17_1', told: '880 44 26 30', about: true },
    { number: '23', told: '1250 65 35', about: true },
  ],
  2021: [
    { number: '13_1', told: '1017 27 60 13' },
    { number: '16_1', told: '1092 27 29 45', about: true },
    { number: '16_2', told: '1094 31 27 42', about: true },
    { number: '16_3', told: '1093 33 28 39', about: true },
    { number: '20_1', told: '455 11 27 62', about: true },
    { number: '25_1', told: '266 25 27 48', about: true },
    { number: '26_1', told: '276 28 23 49', about: true },
  ],
}
