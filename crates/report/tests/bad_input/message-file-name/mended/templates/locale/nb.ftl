heading-sources = Kilder
