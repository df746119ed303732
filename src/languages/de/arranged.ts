/** German: what is done better by whoever arranges it, and no finding about students: "Prüfungstermine werden besser abgestimmt". */

export const arranged =
  "(?:aufeinander )?(?:abgestimmt|vernetzt|verzahnt|verteilt|aufgestellt|begleitet|betreut|geschult|vorbereitet|informiert|ausgestattet|gekennzeichnet|ausgeschildert|beleuchtet|beschildert|erklärt|koordiniert|verknüpft|sichtbar gemacht)";
