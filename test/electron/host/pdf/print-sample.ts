import { fingerprintOf } from '../../../../electron/host/export/fingerprint'
import { pdfFile } from '../../../../electron/host/pdf/pdf'
import { sampleDocument } from '../../../helpers/sample-document'

console.log(fingerprintOf(pdfFile(sampleDocument(false)).bytes).sha256)
