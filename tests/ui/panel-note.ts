/** A project note with something of everything the panel shows. */

export const NOTE = `---
type: projects
status: active
owner: Ada
last_contact: 2026-06-19
---
# Harbour

## Status

| Field | Value |
| --- | --- |
| Status | on hold |

## Recent Context

- 2026-06-19: [[2026-06-19 - Lamps]] - Chose the lamps.
- 2026-06-12: [[2026-06-12 - Ropes]] - The ropes are late. (via Pier)
- 2026-06-01: [[2026-06-01 - Planks]] - Planks.

## Blockers

- ❌ **No permit** for [[Pier|the pier]] @Ben
- ✅ Ropes were late

## Next Steps

- [ ] Order the lamps 📅 2026-06-20 @Ada
    - [ ] Ask for \`prices\`
- [/] Paint the pier
- [x] Buy paint ✅ 2026-06-02
- [?] Call the office #harbour

## Decisions

- ✅ 2026-05-05: Wood, not steel

## Key Facts

- 40 m long

## Collaborators

| Person | Role | Company |
| --- | --- | --- |
| Ada | Lead | Quay |
`;
