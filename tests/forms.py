"""Fills in a form with openpyxl, or moves its rows, columns and sheets about: forms.py fill|move FROM TO."""

import datetime
import sys

import openpyxl

ROWS = [
    {"status": "Выполнено", "date": datetime.date(2026, 11, 19), "result": "Сделано в срок: 5 «классов»"},
    {"status": "Выполнено частично", "count": 3, "of": 7, "left": "Четыре класса"},
    {"status": "Выполняется", "note": "Идёт\nпо плану"},
    {},
    {"status": "Нужен новый срок", "until": "31.12.27", "reason": "Ремонт", "question": "Можно?"},
    {"status": "Выполнено", "date": "18.11.26", "title": "Отчёт школы", "kind": "Справка", "document-number": "1.10",
     "document-date": datetime.date(2026, 11, 18), "link": "https://shkola.example/a", "public": "да"},
    {"status": "Не проводилось", "reason": "Нет таких классов", "title": "Служебная записка", "public": "нет"},
]


def sheet_with(book, marker):
    for sheet in book:
        for row in sheet.iter_rows(max_row=6):
            for cell in row:
                if cell.value == marker:
                    return sheet, cell
    return None, None


def keys(sheet, corner):
    for row in range(corner.row + 2, sheet.max_row + 1):
        key = sheet.cell(row, corner.column).value
        if key:
            yield row, key


def fill(book):
    sheet, corner = sheet_with(book, "vekha-items")
    columns = {cell.value: cell.column for cell in sheet[corner.row]}
    for at, (row, _) in enumerate(keys(sheet, corner)):
        for name, value in ROWS[at % len(ROWS)].items():
            sheet.cell(row, columns[name]).value = value
    sheet, corner = sheet_with(book, "vekha-report")
    answers = {"text": "Работаем.\n\nСпасибо.", "no-personal-data": "да", "title": "Отчёт школы", "author": "Завуч"}
    for row, key in keys(sheet, corner):
        if key in answers:
            sheet.cell(row, corner.column + 2).value = answers[key]
    sheet, corner = sheet_with(book, "vekha-indicators")
    if sheet:
        for at, (row, _) in enumerate(keys(sheet, corner)):
            sheet.cell(row, corner.column + 4).value = 10.5 + at
            sheet.cell(row, corner.column + 6).value = 40


def move(book):
    sheet, corner = sheet_with(book, "vekha-items")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=corner.row + 2)]
    for at, values in enumerate(reversed(rows)):
        for column, value in enumerate(values):
            sheet.cell(corner.row + 2 + at, column + 1).value = value
    sheet.insert_cols(corner.column + 4)
    sheet.insert_rows(1)
    sheet.title = "Наша работа"
    book.move_sheet(sheet, -2)


def main():
    action, source, target = sys.argv[1:4]
    book = openpyxl.load_workbook(source)
    {"fill": fill, "move": move}[action](book)
    book.save(target)


main()
