import { baseStyle } from './html-style-base'
import { blockStyle } from './html-style-blocks'
import { customerStyle } from './html-style-customer'
import { lineStyle } from './html-style-lines'
import { printStyle } from './html-style-print'

/** The one stylesheet of every page. It holds no text of a user. */
export const style = baseStyle + blockStyle + customerStyle + lineStyle + printStyle

/** SHA-256 of the stylesheet in base64; a page with another stylesheet is shown without it. Its test tells the value. */
export const styleHash = 'udvY+vNwbg0c6NNRsHKUGBl1ocNcTp2YxewUi16KnvQ='
