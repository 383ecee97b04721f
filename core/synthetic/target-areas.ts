/**
 * How many recipients have each colour, by category. Published: table 1 (its cells of the severe dual category are
 * last year's, see `agreement.ts`; here they are scaled to the printed total 2,650), table 2's means, the shares of
 * the comparable sample (tables 15 and 16), 722 homeless (5 and 1 percent), red shares of physical health (10 and 8)
 * and network (11 and 7), 55 percent red on activity among severe dual. Assumed: how an area's colours divide
 * between categories (maximum entropy under the category means) and the mental-health group's colours per area.
 * Found by a search for whole numbers that satisfy every printed figure and every printed change at once.
 */

/** Cells of table 1 among people with a substance problem: [category, substance use, mental health], colours 0 to 2. */
export const cellsOfTable1 = [
  [0, 0, 0],
  [0, 1, 0],
  [0, 2, 0],
  [1, 0, 0],
  [1, 1, 0],
  [1, 2, 0],
  [1, 0, 1],
  [1, 1, 1],
  [1, 0, 2],
  [2, 2, 2],
  [2, 2, 1],
  [2, 1, 2],
] as const

/** Counts of these cells: the comparable sample in 2020, the rest of the substance group in 2020, the sample in 2017. */
export const cellCounts = {
  comparable: [640, 618, 95, 306, 139, 12, 1440, 3642, 189, 737, 586, 731],
  rest: [175, 158, 28, 84, 36, 3, 462, 1095, 51, 213, 199, 184],
  comparable2017: [762, 675, 112, 365, 152, 14, 1462, 3391, 195, 753, 588, 692],
} as const

/** By area: for each category of the group [green, yellow, red]. */
export type AreaCounts = Readonly<Record<FreeArea, readonly (readonly [number, number, number])[]>>

/** The six areas that do not define the category. */
export const freeAreas = [
  'housing',
  'meaningful_activity',
  'finances',
  'physical_health',
  'social_functioning',
  'network',
] as const
type FreeArea = (typeof freeAreas)[number]

/** Substance group, comparable sample, 2020 (n = 9,135). */
export const comparableAreas: AreaCounts = {
  housing: [
    [1194, 148, 11],
    [4485, 1072, 171],
    [1100, 648, 306],
  ],
  meaningful_activity: [
    [643, 602, 108],
    [1627, 2938, 1163],
    [169, 753, 1132],
  ],
  finances: [
    [978, 338, 37],
    [3136, 2094, 498],
    [540, 888, 626],
  ],
  physical_health: [
    [870, 451, 32],
    [2657, 2663, 408],
    [447, 1106, 501],
  ],
  social_functioning: [
    [638, 673, 42],
    [1726, 3512, 490],
    [254, 1274, 526],
  ],
  network: [
    [566, 741, 46],
    [1479, 3743, 506],
    [211, 1317, 526],
  ],
}

/** Substance group outside the comparable sample, 2020 (n = 2,688). */
export const restAreas: AreaCounts = {
  housing: [
    [322, 37, 2],
    [1373, 324, 34],
    [331, 199, 66],
  ],
  meaningful_activity: [
    [186, 148, 27],
    [532, 845, 354],
    [53, 215, 328],
  ],
  finances: [
    [271, 81, 9],
    [991, 594, 146],
    [162, 247, 187],
  ],
  physical_health: [
    [237, 117, 7],
    [810, 807, 114],
    [128, 327, 141],
  ],
  social_functioning: [
    [184, 167, 10],
    [563, 1023, 145],
    [78, 361, 157],
  ],
  network: [
    [157, 195, 9],
    [460, 1149, 122],
    [63, 402, 131],
  ],
}

/** Substance group, comparable sample, 2017 (n = 9,161). */
export const comparable2017Areas: AreaCounts = {
  housing: [
    [1354, 177, 18],
    [4316, 1038, 225],
    [1073, 602, 358],
  ],
  meaningful_activity: [
    [753, 643, 153],
    [1662, 2618, 1299],
    [187, 687, 1159],
  ],
  finances: [
    [1069, 433, 47],
    [2912, 2169, 498],
    [531, 920, 582],
  ],
  physical_health: [
    [995, 514, 40],
    [2646, 2521, 412],
    [482, 1069, 482],
  ],
  social_functioning: [
    [761, 726, 62],
    [1817, 3192, 570],
    [286, 1171, 576],
  ],
  network: [
    [640, 847, 62],
    [1463, 3570, 546],
    [224, 1272, 537],
  ],
}

/** Mental-health group, 2020 (n = 25,798). */
export const mentalAreas: AreaCounts = {
  housing: [
    [3278, 77, 1],
    [17825, 1670, 61],
    [2241, 575, 70],
  ],
  meaningful_activity: [
    [2878, 268, 210],
    [7711, 9326, 2519],
    [395, 1309, 1182],
  ],
  finances: [
    [3255, 14, 87],
    [14289, 4628, 639],
    [1258, 1113, 515],
  ],
  physical_health: [
    [2818, 521, 17],
    [10557, 7693, 1306],
    [700, 1394, 792],
  ],
  social_functioning: [
    [2754, 501, 101],
    [8629, 10197, 730],
    [576, 1864, 446],
  ],
  network: [
    [2540, 768, 48],
    [7771, 10602, 1183],
    [471, 1759, 656],
  ],
}
