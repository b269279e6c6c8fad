import excel from 'exceljs';

/** The texts of the cells of a workbook, by sheet and address. */
export type Sheets = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads a workbook by a library that did not write it: texts and numbers in their cells. */
export async function cellsOfWorkbook(bytes: Uint8Array): Promise<Sheets> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const cells = new Map<string, string>();
      sheet.eachRow((row) => row.eachCell(({ address, value }) => void cells.set(address, String(value))));
      return [sheet.name, cells];
    }),
  );
}
