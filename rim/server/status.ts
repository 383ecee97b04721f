/**
 * What HTTP status a problem gives, by its number: the only place where it is decided. Numbers that are not here are
 * rules of the field that what was sent breaks: 422.
 */
export function httpStatusOf(number: number): number {
  return statuses.get(number) ?? unprocessable
}

const unprocessable = 422

const statuses: ReadonlyMap<number, number> = new Map(
  Object.entries({
    // cannot be read, or cannot be carried out as it is
    400: [5006, 5011, 5012, 5013, 5016, 5030, 5039],
    401: [5001, 5035],
    // another who is allowed to, or a surer login
    403: [4050, 4054, 5002, 5003, 5010, 5015, 5033, 5034, 5037, 5061],
    404: [4222, 4432, 4540, 4545, 5004, 5062],
    405: [5005],
    // clashes with how things stand now
    409: [
      4041, 4043, 4044, 4046, 4048, 4049, 4051, 4081, 4082, 4083, 4084, 4085, 4086, 4087, 4088, 4089, 4090,
      4091, 4092, 4095, 4096, 4280, 4281, 4282, 4283, 4237, 4238, 4242, 4243, 4246, 4247, 4248, 4260, 4263,
      4266, 4250, 4252, 4253, 4291, 4292, 4297, 4298, 4299, 4300, 4305, 4314, 4315, 4317, 4320, 4321, 4322,
      4098, 4099, 4331, 4332, 4333, 4334, 4336, 4337, 4338, 4340, 4342, 4344, 4350, 4352, 4353, 4480, 4481,
      4461, 4462, 4446, 4447, 4448, 4452, 4453, 4476, 4477, 4478, 4479, 4485, 4486, 4487, 4488, 4489, 4490,
      5032, 4404, 4405, 4406, 4407, 4501, 4502, 4503, 4506, 4507, 4508, 4510, 4511, 4530, 4531, 4532, 4533,
      4534, 4535, 4544, 4471, 4472, 4473, 4474, 4475, 1760, 1762, 1765, 1766, 1857, 1858, 4560, 4561, 4562,
      4564, 4570, 4572, 4620, 4621, 4590, 4592, 4596, 4597, 4598, 4600, 4604, 4605, 4606, 4607, 1790, 1791,
      1792, 1796, 1799, 4750, 4751, 4752, 4753, 4754, 4765, 4768, 3150, 3151, 3152, 3153, 4700, 4701, 4702,
      4720, 4721, 4724,
    ],
    413: [2074, 5007],
    415: [2071, 2072, 4591, 5009],
    416: [4599],
    422: [5031],
    429: [5008, 5060],
    // our own fault, or the setup's: nobody who asks can mend it
    500: [...range(4000, 4040), 4264, 4259, 5000, 5017, 5018, 5019, 5020, ...range(5040, 5049)],
    503: [1761, 5014, 5036, 5038],
  }).flatMap(([status, numbers]) => numbers.map((number): [number, number] => [number, Number(status)])),
)

/** From and to, both taken along. */
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
