import script from './apply.sh?raw'

/** apply.sh of the folder axl: the shell file that is kept here, the same in every bundle. */
export const applyScript = (): string => script
