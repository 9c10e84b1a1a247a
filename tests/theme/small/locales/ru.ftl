small-made-by = Малая тема проверки
