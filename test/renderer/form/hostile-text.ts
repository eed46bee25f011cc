/** What must be drawn as it stands. */
export const hostileText = `<script>alert(1)</script>"'{{ 1 + 1 }}`
