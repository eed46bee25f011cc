import fc from 'fast-check'

/** The same random plans each time, so that a red run can be repeated; `TRUNKWRIGHT_SEED=…` draws others. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['TRUNKWRIGHT_SEED'] ?? 20_261_123) })
